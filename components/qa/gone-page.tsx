import { IsoDate } from "@/components/ui/date";
import { Icon } from "@/components/ui/icon";
import { Link, OutLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import type { GonePair } from "@/lib/model/knowledge-base";
import type { Project } from "@/lib/model/project";
import { paths } from "@/lib/site/addresses/paths";
import { searchHref } from "@/lib/site/addresses/search-parameters";
import { languageOf } from "@/lib/site/wording/language-of";
import { ProjectLabel } from "./project-label";

/** The page of a permalink whose pair no post contains any more: a shared link never leads nowhere. */
export function GonePage({ gone, project }: { gone: GonePair; project: Project | undefined }) {
  return (
    <div className="measure">
      <PageHead title={<T k="goneTitle" />}>
        <T k="goneHint" />
      </PageHead>
      <blockquote className="border-line border-s-2 ps-5" lang={languageOf(gone.question)}>
        <p className="font-semibold text-lg">{gone.question}</p>
        <p className="meta">
          {project && <ProjectLabel project={{ ...project, stated: true }} />}
          {gone.asker && <bdi>{gone.asker}</bdi>}
          {gone.date && <IsoDate date={gone.date} />}
        </p>
      </blockquote>
      <p className="mt-6 flex flex-wrap gap-x-6">
        {gone.movedTo && (
          <Link href={paths.pair(gone.movedTo)} className="link">
            <T k="goneMoved" />
          </Link>
        )}
        <Link href={searchHref({ q: gone.question })} className="link">
          <T k="goneSearch" />
        </Link>
        {gone.url && (
          <OutLink href={gone.url} className="link">
            <T k="issueOriginal" />
            <Icon name="external" className="ms-0.5" />
          </OutLink>
        )}
      </p>
    </div>
  );
}
