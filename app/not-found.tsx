import type { Metadata } from "next";
import { HeroSearch } from "@/components/search/hero";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { dictionaries } from "@/lib/site/dictionary";
import { paths } from "@/lib/site/paths";

export const metadata: Metadata = { title: dictionaries.zh.notFoundTitle };

export default function NotFound() {
  return (
    <div className="measure mx-auto pb-24">
      <PageHead title={<T k="notFoundTitle" />}>
        <T k="notFoundHint" />
      </PageHead>
      <HeroSearch />
      <p className="mt-6 flex gap-5">
        <Link href={paths.home} className="link">
          <T k="navHome" />
        </Link>
        <Link href={paths.projects} className="link">
          <T k="navProjects" />
        </Link>
        <Link href={paths.weekly} className="link">
          <T k="navWeekly" />
        </Link>
      </p>
    </div>
  );
}
