/** Translates document titles to the reader's language. Pages are built with those of the default language. */

import { TITLES } from "@/lib/site/addresses/pages";
import { fill, readValues } from "@/lib/site/languages/messages";
import { DEFAULT_TEXTS, type TextKey, type Texts } from "@/lib/site/languages/texts";

/** Between the title of a page and that of the site. */
export const TITLE_SEPARATOR = " · ";

/** Returns a reader of texts in a language. `site`: name of the site in the default language. */
const reader =
  ({ texts }: Texts, site: string) =>
  (key: TextKey): string =>
    texts[key] ?? (key === "site.title" ? site : (DEFAULT_TEXTS.texts[key] ?? ""));

/**
 * Returns the title in the language `to`, given one in a language of `from`. A title from content stays. `site`: name
 * of the site in the default language.
 */
export function translateTitle(title: string, site: string, from: readonly Texts[], to: Texts): string {
  const wanted = reader(to, site);
  for (const language of from) {
    const text = reader(language, site);
    const end = TITLE_SEPARATOR + text("site.title");
    if (title === text("site.title")) return wanted("site.title");
    if (!title.endsWith(end)) continue;
    const own = title.slice(0, -end.length);
    const translated = TITLES.map((key) => {
      const values = readValues(text(key), own);
      return values && fill(wanted(key), values);
    }).find((found) => found !== null);
    return (translated ?? own) + TITLE_SEPARATOR + wanted("site.title");
  }
  return title;
}
