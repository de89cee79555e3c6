"use client";

import { usePathname } from "next/navigation";
import { SearchTrigger } from "@/components/search/trigger";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { MessageKey } from "@/lib/site/dictionary";
import { paths } from "@/lib/site/paths";
import { currentMark } from "./nav";

const ITEMS: readonly { href: string; label: MessageKey; icon: IconName }[] = [
  { href: paths.home, label: "navHome", icon: "home" },
  { href: paths.projects, label: "navProjects", icon: "projects" },
  { href: paths.weekly, label: "navWeekly", icon: "weekly" },
];

/** The sections and the search at the foot of a phone, where the thumb is. */
export function TabBar() {
  const pathname = usePathname();
  return (
    <nav aria-labelledby="tabs-name" className="tab-bar no-print sm:hidden">
      <span id="tabs-name" hidden>
        <T k="mainNavigation" />
      </span>
      <ul className="grid grid-cols-4">
        {ITEMS.map(({ href, label, icon }) => (
          <li key={href}>
            <Link href={href} className="tab" aria-current={currentMark(pathname, href)}>
              <Icon name={icon} className="text-xl" />
              <T k={label} />
            </Link>
          </li>
        ))}
        <li>
          <SearchTrigger className="tab">
            <Icon name="search" className="text-xl" />
            <T k="navSearch" />
          </SearchTrigger>
        </li>
      </ul>
    </nav>
  );
}
