"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { MessageKey } from "@/lib/site/languages/dictionary";
import { paths } from "@/lib/site/paths";

const ITEMS: readonly { href: string; label: MessageKey }[] = [
  { href: paths.projects, label: "navProjects" },
  { href: paths.weekly, label: "navWeekly" },
  { href: paths.ask, label: "navAsk" },
  { href: paths.about, label: "navAbout" },
];

/** Where the reader is: `page` on the item's own page, `true` below it. */
export function currentMark(pathname: string, href: string): "page" | "true" | undefined {
  const here = pathname.endsWith("/") ? pathname : `${pathname}/`;
  if (here === href) return "page";
  return href !== paths.home && here.startsWith(href) ? "true" : undefined;
}

/** The sections of the site, in the header of wide windows. */
export function Nav() {
  const pathname = usePathname();
  return (
    <nav aria-labelledby="nav-name" className="hidden sm:block">
      <span id="nav-name" hidden>
        <T k="mainNavigation" />
      </span>
      <ul className="flex gap-1">
        {ITEMS.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="nav-item" aria-current={currentMark(pathname, href)}>
              <T k={label} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
