import { stem as stemEnglish } from "porter2";
import { stemArabic } from "./arabic";
import { stemGerman } from "./german";
import { stemRomance } from "./romance";
import { stemRussian } from "./russian";

/** Languages in Latin letters besides English whose words are stemmed where the corpus holds them. */
export const LATIN_LANGUAGES = ["de", "fr", "es", "pt", "it"] as const;

export type LatinLanguage = (typeof LATIN_LANGUAGES)[number];

/** Shorter words have no endings worth cutting. */
const SHORTEST = 3;

const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0430-\u045f]+$/;
const ARABIC = /^[\u0621-\u064a]+$/;

export { stemEnglish };

/**
 * The stems of a folded word that differ from it: of English always, since identifiers are English everywhere, and of the
 * corpus's other languages. A word of another alphabet has the stem of its own language.
 */
export function stemsOf(word: string, languages: readonly LatinLanguage[]): string[] {
  if (word.length < SHORTEST) return [];
  if (LATIN.test(word)) {
    const stems = new Set([stemEnglish(word)]);
    if (languages.includes("de")) stems.add(stemGerman(word));
    if (languages.some((language) => language !== "de")) stems.add(stemRomance(word));
    stems.delete(word);
    return [...stems];
  }
  const stem = CYRILLIC.test(word) ? stemRussian(word) : ARABIC.test(word) ? stemArabic(word) : word;
  return stem === word ? [] : [stem];
}
