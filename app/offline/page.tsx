import type { Metadata } from "next";
import { HeroSearch } from "@/components/search/hero";
import { OnlineAgain } from "@/components/site/online-again";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { dictionaries } from "@/lib/site/dictionary";
import { paths } from "@/lib/site/paths";

export const metadata: Metadata = { title: dictionaries.zh.offlineTitle, robots: { index: false } };

/** Shown by the service worker in the place of a page that is not on this device. */
export default function Offline() {
  return (
    <div className="measure mx-auto pb-24">
      <PageHead title={<T k="offlineTitle" />}>
        <T k="offlineHint" />
      </PageHead>
      <HeroSearch />
      <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        <OnlineAgain />
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
