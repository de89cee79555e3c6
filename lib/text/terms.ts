import type { LatinLanguage } from "./stem/stems";
import { stemsOf } from "./stem/stems";

/**
 * The forms of a word as index terms. Prefix and suffix marks distinguish stems and parts of identifiers from words, so
 * that a query can tell `retry` from a part of `maxRetryCount` and weight each.
 */

const PART = "^";
const STEM = "~";

export const partTerm = (part: string): string => PART + part;
export const stemTerm = (stem: string): string => stem + STEM;

/** Returns the letters of a term without its marks: `^retri~` → `retri`. */
export const lettersOf = (term: string): string =>
  term.slice(term.startsWith(PART) ? 1 : 0, term.length > 1 && term.endsWith(STEM) ? -1 : undefined);

/** Returns whether a term is a word as written, neither stem nor part. */
export const isWholeWord = (term: string): boolean => lettersOf(term) === term;

/** A term under which the index may contain a word. */
export interface TermForm {
  term: string;
  kind: "exact" | "stem" | "part";
}

/** Returns every term that matches a word or one of its inflections, the word itself first. */
export function formsOf(word: string, languages: readonly LatinLanguage[]): TermForm[] {
  const stems = stemsOf(word, languages);
  return [
    { term: word, kind: "exact" },
    // A word that equals its stem is not indexed twice.
    ...stems.flatMap((stem): TermForm[] => [
      { term: stem, kind: "stem" },
      { term: stemTerm(stem), kind: "stem" },
    ]),
    ...(stems.length === 0 ? [{ term: stemTerm(word), kind: "stem" } as const] : []),
    ...[word, ...stems].map((form): TermForm => ({ term: partTerm(form), kind: "part" })),
    ...[...(stems.length === 0 ? [word] : stems)].map(
      (stem): TermForm => ({ term: partTerm(stemTerm(stem)), kind: "part" }),
    ),
  ];
}
