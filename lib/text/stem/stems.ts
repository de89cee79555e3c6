import { stemmer } from "stemmer";
import { boundedMap } from "@/lib/text/bounded-map";
import { stem as stemArabic } from "./arabic";
import { stem as stemGerman } from "./german";
import { stem as stemRomance } from "./romance";
import { stem as stemRussian } from "./russian";

/** Modules in this folder. A site's worker bundles only those that its corpus needs. */
export const STEMMERS = ["german", "romance", "russian", "arabic"] as const;

export type Stemmer = (typeof STEMMERS)[number];

/** Languages in Latin script, besides English, that are stemmed if the corpus contains them. */
export const LATIN_LANGUAGES = ["de", "fr", "es", "pt", "it"] as const;

export type LatinLanguage = (typeof LATIN_LANGUAGES)[number];

/** Shorter words have no endings worth removing. */
const SHORTEST = 3;

const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0430-\u045f]+$/;
const ARABIC = /^[\u0621-\u064a]+$/;

/** A cache: few words make up most of a text. */
const MOST_STEMS = 10_000;
const englishStems = boundedMap<string>(MOST_STEMS);

/** Returns the English stem of a word in small letters. */
export function stemEnglish(word: string): string {
  let stem = englishStems.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    englishStems.set(word, stem);
  }
  return stem;
}

/** Returns the stemmers that terms of a corpus in these languages may have been cut with. */
export function stemmersFor(languages: readonly LatinLanguage[], terms: Iterable<string>): Stemmer[] {
  const needed = new Set<Stemmer>();
  if (languages.includes("de")) needed.add("german");
  if (languages.some((language) => language !== "de")) needed.add("romance");
  for (const term of terms) {
    if (CYRILLIC.test(term)) needed.add("russian");
    else if (ARABIC.test(term)) needed.add("arabic");
  }
  return STEMMERS.filter((name) => needed.has(name));
}

/**
 * Returns the stems of a folded word that differ from it: the English one always, since identifiers are English
 * everywhere, and those of the corpus's other languages. A word in another alphabet has the stem of its own language.
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
