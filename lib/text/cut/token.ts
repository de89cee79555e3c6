import type { FoldTable } from "@/lib/text/normalize";
import type { LatinLanguage } from "@/lib/text/stem/stems";

/**
 * `bigram`: two neighbouring characters of Han, kana or Hangul; `trigram`: three of a script without spaces; `single`: one
 * Han character; `word`: a word or identifier as a whole; `part`: a piece of one; `stem`: the stem of a word or part;
 * `prefix`: the first numbers of a version; `flag`: a word with the hyphen before it.
 */
export type TermKind = "bigram" | "trigram" | "single" | "word" | "part" | "stem" | "prefix" | "flag";

export interface Token {
  term: string;
  kind: TermKind;
  /** Offsets in UTF-16 code units of the given text. */
  start: number;
  end: number;
}

/** What cutting depends on besides the text. The index contains it, so that queries are cut as the texts were. */
export interface TextRules {
  fold: FoldTable;
  /** Languages in Latin script, besides English, whose words are stemmed. */
  languages: readonly LatinLanguage[];
}

export const PLAIN_RULES: TextRules = { fold: new Map(), languages: [] };

/** Longer words are truncated: a pasted Base64 line must not become a term of its own length. */
export const MAX_TERM_LENGTH = 40;

/** A text that is being cut. Both forms have the length of the given text. */
export interface CutText {
  /** Compatibility forms folded, case kept. */
  folded: string;
  lower: string;
  rules: TextRules;
  tokens: Token[];
}

/** Adds a token; ignores an empty term. */
export function push({ tokens }: CutText, term: string, kind: TermKind, start: number, end: number): void {
  if (term) tokens.push({ term: term.slice(0, MAX_TERM_LENGTH), kind, start, end });
}
