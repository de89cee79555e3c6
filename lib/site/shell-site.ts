/** The site's data in each page, reduced to what the page frame shows. */
import type { Site, SiteLink } from "@/lib/model/site";
import { languageChoices } from "./languages/choices";
import { defaultText } from "./languages/dictionary";
import type { LanguageChoice } from "./languages/texts";

export interface ShellLink {
  url: string;
  /** In the default language. */
  text: string;
}

export interface ShellSite extends Pick<Site, "community" | "examples" | "logo"> {
  /** In the default language. */
  title: string;
  languages: readonly LanguageChoice[];
  menu: readonly ShellLink[];
  footer: readonly ShellLink[];
}

const links = (all: readonly SiteLink[]): ShellLink[] =>
  all.map(({ url, text }) => ({ url, text: defaultText(text) }));

export const shellSite = ({ title, community, examples, logo, menu, footer }: Site): ShellSite => ({
  title: defaultText(title),
  community,
  examples,
  logo,
  languages: languageChoices(),
  menu: links(menu),
  footer: links(footer),
});
