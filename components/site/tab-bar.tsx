"use client";

import { usePathname } from "next/navigation";
import { SearchTrigger } from "@/components/search/dialog/trigger";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { MessageKey } from "@/lib/site/languages/dictionary";
import { paths } from "@/lib/site/paths";
import { currentMark } from "./nav";

const ITEMS: readonly { href: string; label: MessageKey; icon: IconName }[] = [
  { href: paths.home, label: "navHome", icon: "home" },
  { href: paths.projects, label: "navProjects", icon: "projects" },
];
const MORE_ITEMS: typeof ITEMS = [
  { href: paths.weekly, label: "navWeekly", icon: "weekly" },
  { href: paths.ask, label: "navAsk", icon: "ask" },
];

/** The sections and the search at the foot of a phone, where the thumb is; the search in the middle. */
export function TabBar() {
  const pathname = usePathname();
  const tabs = (items: typeof ITEMS) =>
    items.map(({ href, label, icon }) => (
      <li key={href}>
        <Link href={href} className="tab" aria-current={currentMark(pathname, href)}>
          <Icon name={icon} className="text-xl" />
          <T k={label} />
        </Link>
      </li>
    ));
  return (
    <nav aria-labelledby="tabs-name" className="tab-bar no-print sm:hidden">
      <span id="tabs-name" hidden>
        <T k="tabNavigation" />
      </span>
      <ul className="grid grid-cols-5">
        {tabs(ITEMS)}
        <li>
          <SearchTrigger className="tab">
            <Icon name="search" className="text-xl" />
            <T k="navSearch" />
          </SearchTrigger>
        </li>
        {tabs(MORE_ITEMS)}
      </ul>
    </nav>
  );
}
