/** Titles of documents in the reader's language. Pages are built with those of the default language. */
import {
  dictionaries,
  LANGUAGES,
  type Language,
  type Localized,
  messageIn,
  textIn,
} from "@/lib/site/languages/dictionary";
import { readValues } from "@/lib/site/languages/messages";
import { TITLES } from "@/lib/site/pages";

/** Between the title of a page and that of the site. */
export const TITLE_SEPARATOR = " · ";

/** The title in the language, whichever language it is in now. A title that comes from content stays. */
export function translateTitle(title: string, site: Localized, language: Language): string {
  const suffix = TITLE_SEPARATOR + textIn(language, site);
  for (const from of LANGUAGES) {
    const siteTitle = textIn(from, site);
    if (title === siteTitle) return textIn(language, site);
    if (!title.endsWith(TITLE_SEPARATOR + siteTitle)) continue;
    const own = title.slice(0, -(TITLE_SEPARATOR + siteTitle).length);
    for (const key of TITLES) {
      const values = readValues(dictionaries[from][key], own);
      if (values) return messageIn(language, key, values) + suffix;
    }
  }
  const siteTitle = LANGUAGES.map((from) => TITLE_SEPARATOR + textIn(from, site)).find((end) =>
    title.endsWith(end),
  );
  return siteTitle ? title.slice(0, -siteTitle.length) + suffix : title;
}
