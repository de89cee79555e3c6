import type { ReactNode } from "react";
import { Age } from "@/components/ui/age";
import { IsoDate } from "@/components/ui/date";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link, OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { GitHubReference, Pair, Post, ReferenceKind } from "@/lib/knowledge/model";
import type { MessageKey } from "@/lib/site/dictionary";
import { paths } from "@/lib/site/paths";
import { ProjectLabel } from "./project-label";

function Fact({ name, children }: { name: MessageKey; children: ReactNode }) {
  return (
    <div>
      <dt className="text-faint text-xs">
        <T k={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

const REFERENCES: Record<ReferenceKind, { icon: IconName; label: MessageKey }> = {
  issue: { icon: "issue", label: "referenceIssue" },
  pull: { icon: "pull", label: "referencePull" },
  discussion: { icon: "discussion", label: "referenceDiscussion" },
};

function Reference({ reference }: { reference: GitHubReference }) {
  const { icon, label } = REFERENCES[reference.kind];
  return (
    <OutLink href={reference.url} className="link">
      <Icon name={icon} className="me-1" />
      <T k={label} /> {reference.repository}#{reference.number}
    </OutLink>
  );
}

/** Who asked, when, about what, and where it was answered. */
export function SourceFacts({ pair, post }: { pair: Pair; post: Post | undefined }) {
  const { source, references, project, asker } = pair;
  return (
    <dl className="space-y-3 text-sm leading-relaxed">
      <Fact name="project">
        <ProjectLabel project={project} />
        {project && !project.stated && (
          <span className="ms-2 text-faint">
            <T k="inferred" />
          </span>
        )}
      </Fact>
      {asker && (
        <Fact name="asker">
          {asker.url ? (
            <OutLink href={asker.url} className="link">
              {asker.name}
            </OutLink>
          ) : (
            asker.name
          )}
        </Fact>
      )}
      {source.date && (
        <Fact name="published">
          <IsoDate date={source.date} />
          <span className="ms-2">
            <Age date={source.date} />
          </span>
        </Fact>
      )}
      <Fact name="source">
        {post?.kind === "weekly" ? (
          <Link href={paths.issue(post.id)} className="link">
            {source.title}
          </Link>
        ) : (
          source.title
        )}
        {source.url && (
          <OutLink href={source.url} className="link ms-2 whitespace-nowrap">
            <T k="sourceOriginal" />
            <Icon name="external" className="ms-0.5" />
          </OutLink>
        )}
      </Fact>
      {references.length > 0 && (
        <Fact name="references">
          <ul>
            {references.map((reference) => (
              <li key={reference.url}>
                <Reference reference={reference} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}
