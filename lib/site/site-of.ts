/** The settings that pages may show, with the program's own texts as defaults. */
import type { ContentConfig } from "@/lib/config/config";
import { contentPaths } from "@/lib/model/content-paths";
import type { OwnPage } from "@/lib/model/own-page";
import type { Post } from "@/lib/model/post";
import type { LocalText, Noun, Site, SiteLink } from "@/lib/model/site";
import { type BuiltKey, builtMessage } from "./languages/built";
import { messageIn, textIn } from "./languages/dictionary";
import { defaultLanguage } from "./languages/offered";
import { LANGUAGES, type Language } from "./languages/registry";

const inEach = (text: (language: Language) => string): LocalText =>
  Object.fromEntries(LANGUAGES.map((language) => [language, text(language)]));

const built = (key: BuiltKey): LocalText => inEach((language) => builtMessage(key, {}, language));

/** Documents alone are not issues. */
const nounOf = (posts: readonly Pick<Post, "kind">[]): Noun =>
  posts.length > 0 && posts.every(({ kind }) => kind === "faq") ? "none" : "weekly";

/**
 * Returns the settings of the site alone: those of the build may contain the token of a source, and pages contain their
 * data.
 */
export function siteOf(
  {
    title,
    tagline,
    description,
    community,
    repository,
    edit,
    examples,
    languages,
    noun,
    logo,
    menu,
    footer,
    ask,
    head,
    search,
  }: ContentConfig["site"],
  posts: readonly Pick<Post, "kind">[],
  pages: readonly Pick<OwnPage, "name" | "title" | "menu">[] = [],
): Site {
  const linksTo = (place: OwnPage["menu"]): SiteLink[] =>
    pages.flatMap(({ name: own, title: text, menu: at }) =>
      at === place ? [{ text, url: contentPaths.page(own) }] : [],
    );
  const name = title ?? inEach((language) => messageIn(language, "askedBefore"));
  return {
    title: name,
    tagline: tagline ?? built("siteTagline"),
    description: description ?? built("siteDescription"),
    community: community ?? { name: textIn(defaultLanguage(), name), url: null },
    repository,
    edit,
    examples,
    languages,
    noun: noun ?? nounOf(posts),
    logo,
    menu: [...linksTo("header"), ...menu],
    footer: [...linksTo("footer"), ...footer],
    ask,
    head,
    searchedBy: search.engine === "static" ? "browser" : "server",
  };
}
