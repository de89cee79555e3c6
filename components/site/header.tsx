import { SearchTrigger } from "@/components/search/dialog/trigger";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T, Text } from "@/components/ui/text";
import { paths, withBase } from "@/lib/site/addresses/paths";
import type { ShellSite } from "@/lib/site/shell-site";
import { Nav } from "./nav";
import { LanguageToggle, ThemeToggle } from "./toggles";

/** The title of the site where there is room for all of it, else the short name, which lies under it. */
function Brand({ site }: { site: ShellSite }) {
  return (
    <span className="brand">
      <span aria-hidden="true" className="brand-short">
        {site.title === site.community.name ? (
          <Text k="site.title" text={site.title} />
        ) : (
          <T k="siteShort" community={site.community.name} />
        )}
      </span>
      <span className="brand-long">
        <Text k="site.title" text={site.title} />
      </span>
    </span>
  );
}

export function Header({ site }: { site: ShellSite }) {
  return (
    <header className="site-header no-print border-line border-b">
      <div className="page flex h-14 items-center gap-2 sm:gap-4">
        <Link href={paths.home} className="flex min-h-11 min-w-0 items-center gap-2 font-semibold">
          {site.logo ? (
            // biome-ignore lint/performance/noImgElement: a static export does not optimise images
            <img src={withBase(`/${site.logo}`)} alt="" className="size-6 flex-none object-contain" />
          ) : (
            <i className="icon site-mark size-6 text-accent" />
          )}
          <Brand site={site} />
        </Link>
        <Nav links={site.menu} />
        <span className="ms-auto" />
        <SearchTrigger className="search-trigger hidden w-36 sm:flex lg:w-60">
          <Icon name="search" />
          <span className="flex-1">
            <T k="askedBefore" />
          </span>
          <span aria-hidden="true" className="hidden lg:inline">
            <kbd className="kbd">/</kbd>
          </span>
        </SearchTrigger>
        <div className="flex flex-none items-center">
          <LanguageToggle languages={site.languages} />
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
