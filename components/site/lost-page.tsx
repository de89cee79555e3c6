"use client";

import type { ReactNode } from "react";
import { HeroSearch } from "@/components/search/page/hero";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { PAGES, pagesOfMenu } from "@/lib/site/addresses/pages";
import { paths } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";

/** Replaces a page that is not available: a search, and links to browse. */
export function LostPage({
  title,
  hint,
  above,
  children,
}: {
  title: MessageKey;
  hint: MessageKey;
  /** Shown above the search. */
  above?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="measure pb-24">
      <PageHead title={<T k={title} />}>
        <T k={hint} />
      </PageHead>
      {above}
      <HeroSearch />
      <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        {children}
        {pagesOfMenu("lost").map((name) => (
          <Link key={name} href={paths[name]} className="link">
            <T k={PAGES[name].label} />
          </Link>
        ))}
      </div>
    </div>
  );
}
