/** Titles of documents in the reader's language. Pages are built with Chinese ones. */
import type { Bilingual } from "@/lib/model/site";
import { dictionaries, type MessageKey } from "@/lib/site/languages/dictionary";
import type { Language } from "@/lib/site/storage/preferences";

/** Between the title of a page and that of the site. */
export const TITLE_SEPARATOR = " · ";

/** Pages whose title is a text of the interface; all others are titled by their content. */
const TITLES: readonly MessageKey[] = [
  "searchResultsTitle",
  "projectsTitle",
  "weeklyTitle",
  "askTitle",
  "aboutTitle",
  "notFoundTitle",
  "goneTitle",
];

/** The title as it is in the language, whichever of the two it is in now. */
export function translateTitle(title: string, site: Bilingual, language: Language): string {
  const other = language === "zh" ? "en" : "zh";
  if (title === site[other]) return site[language];
  const suffix = TITLE_SEPARATOR + site[other];
  if (!title.endsWith(suffix)) return title;
  const own = title.slice(0, -suffix.length);
  const key = TITLES.find((name) => dictionaries[other][name] === own);
  return (key ? dictionaries[language][key] : own) + TITLE_SEPARATOR + site[language];
}
