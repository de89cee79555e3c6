import type { ReactNode } from "react";
import { HeroSearch } from "@/components/search/page/hero";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import type { MessageKey } from "@/lib/site/languages/dictionary";
import { paths } from "@/lib/site/paths";

/** In the place of a page that cannot be had: the search, and where to read on. */
export function LostPage({
  title,
  hint,
  children,
}: {
  title: MessageKey;
  hint: MessageKey;
  children?: ReactNode;
}) {
  return (
    <div className="measure mx-auto pb-24">
      <PageHead title={<T k={title} />}>
        <T k={hint} />
      </PageHead>
      <HeroSearch />
      <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        {children}
        <Link href={paths.home} className="link">
          <T k="navHome" />
        </Link>
        <Link href={paths.projects} className="link">
          <T k="navProjects" />
        </Link>
        <Link href={paths.weekly} className="link">
          <T k="navWeekly" />
        </Link>
      </div>
    </div>
  );
}
