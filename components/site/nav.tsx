"use client";

import { usePathname } from "next/navigation";
import { Link, SiteAnchor } from "@/components/ui/link";
import { T, Text } from "@/components/ui/text";
import { PAGES, pagesOfMenu } from "@/lib/site/addresses/pages";
import { paths } from "@/lib/site/addresses/paths";
import type { ShellLink } from "@/lib/site/shell-site";

/** Returns `aria-current` of an item: `page` on its own page, `true` below it. */
export function currentMark(pathname: string, href: string): "page" | "true" | undefined {
  const here = pathname.endsWith("/") ? pathname : `${pathname}/`;
  if (here === href) return "page";
  return href !== paths.home && here.startsWith(href) ? "true" : undefined;
}

/** The sections of the site, in the header of wide windows. */
export function Nav({ links }: { links: readonly ShellLink[] }) {
  const pathname = usePathname();
  return (
    <nav aria-labelledby="nav-name" className="hidden sm:block">
      <span id="nav-name" hidden>
        <T k="mainNavigation" />
      </span>
      <ul className="flex gap-1">
        {pagesOfMenu("header").map((name) => (
          <li key={name}>
            <Link href={paths[name]} className="nav-item" aria-current={currentMark(pathname, paths[name])}>
              <T k={PAGES[name].label} />
            </Link>
          </li>
        ))}
        {links.map(({ text, url }) => (
          <li key={url}>
            <SiteAnchor url={url} className="nav-item" aria-current={currentMark(pathname, url)}>
              <Text k={`link.${url}`} text={text} />
            </SiteAnchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
