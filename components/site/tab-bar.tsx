"use client";

import { usePathname } from "next/navigation";
import { SearchTrigger } from "@/components/search/dialog/trigger";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { PAGES, pagesOfMenu } from "@/lib/site/addresses/pages";
import { paths } from "@/lib/site/addresses/paths";
import { currentMark } from "./nav";

/** The navigation at the bottom of a phone, within reach of the thumb; the search opens its dialog in place. */
export function TabBar() {
  const pathname = usePathname();
  return (
    <nav aria-labelledby="tabs-name" className="tab-bar no-print sm:hidden">
      <span id="tabs-name" hidden>
        <T k="tabNavigation" />
      </span>
      <ul className="grid grid-flow-col auto-cols-fr">
        {pagesOfMenu("tabs").map((name) => {
          const { icon, label } = PAGES[name];
          const content = (
            <>
              {icon && <Icon name={icon} className="text-xl" />}
              <T k={label} />
            </>
          );
          return (
            <li key={name}>
              {name === "search" ? (
                <SearchTrigger className="tab">{content}</SearchTrigger>
              ) : (
                <Link href={paths[name]} className="tab" aria-current={currentMark(pathname, paths[name])}>
                  {content}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
