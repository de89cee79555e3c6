import { SearchTrigger } from "@/components/search/dialog/trigger";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T, Text } from "@/components/ui/text";
import type { Site } from "@/lib/model/site";
import type { LanguageChoice } from "@/lib/site/languages/texts";
import { paths } from "@/lib/site/paths";
import { Logo } from "./logo";
import { Nav } from "./nav";
import { LanguageToggle, ThemeToggle } from "./toggles";

interface Props extends Pick<Site, "community"> {
  /** In the default language. */
  title: string;
  languages: readonly LanguageChoice[];
}

export function Header({ title, community, languages }: Props) {
  return (
    <header className="no-print border-line border-b">
      <div className="page flex h-14 items-center gap-2 sm:gap-4">
        <Link href={paths.home} className="flex min-h-11 min-w-0 items-center gap-2 font-semibold">
          <Logo className="size-6 flex-none text-accent" />
          <span className="truncate sm:hidden">
            <T k="siteShort" community={community.name} />
          </span>
          <span className="hidden truncate sm:inline">
            <Text k="site.title" text={title} />
          </span>
        </Link>
        <Nav />
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
          <LanguageToggle languages={languages} />
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
