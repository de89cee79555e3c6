import type { Meaning } from "@/lib/search/format/glossary";
import type { Readings } from "@/lib/text/pinyin";
import type { TextRules } from "@/lib/text/tokenize";
import type { IndexWord, SameSound } from "./lists";
import type { QueryTerm } from "./query-term";
import type { IndexStore } from "./store";
import type { Tables } from "./tables";

/** What understanding a query needs from an index: the terms that it contains, and terms near those that it lacks. */
export interface Lexicon {
  /** How the texts of the index were cut. */
  readonly rules: TextRules;
  /** Looks up all given terms at once; required before `count` and `meanings`. */
  lookUp(terms: Iterable<string>): Promise<void>;
  /** Returns the document frequency of a term. */
  count(term: string): number;
  /** Returns the meanings of a glossary term whose first word or bigram was looked up. */
  meanings(term: string): readonly Meaning[];
  /** Returns the bigrams that begin with a looked-up character, the most frequent first. */
  bigramsFrom(character: string): Promise<readonly string[]>;
  /** Returns the words with a prefix. */
  wordsFrom(prefix: string): Promise<readonly IndexWord[]>;
  /** Returns a superset of the words within `slips` edits of `word`, its completions and its prefixes. */
  wordsNear(word: string, slips: number): Promise<readonly IndexWord[]>;
  /** Returns what is pronounced as the given pinyin. */
  sounds(pinyin: string): Promise<SameSound>;
  /** Readings of the corpus's characters. */
  readings(): Promise<Readings>;
  /** Readings of everyday characters that the corpus lacks. */
  homophones(): Promise<Readings>;
  /** Returns whether some pair is from this year. */
  isYear(text: string): boolean;
}

/** Returns whether the index contains a query term in any form. */
export const holds = ({ forms }: QueryTerm, lexicon: Lexicon): boolean =>
  forms.some(({ term }) => lexicon.count(term) > 0);

/** Returns the lexicon of an index in files. */
export function lexiconOf(store: IndexStore, { rules, columns }: Tables): Lexicon {
  return {
    rules,
    lookUp: store.fetchTerms,
    count: (term) => store.frequency(term),
    meanings: store.meanings,
    async bigramsFrom(character) {
      return store
        .termsAlike(character)
        .filter((term) => term.length === 2 && term.startsWith(character))
        .sort((a, b) => store.frequency(b) - store.frequency(a) || (a < b ? -1 : 1));
    },
    wordsFrom: store.words,
    async wordsNear(word, slips) {
      // Typos rarely affect the first letter, but it is sometimes swapped with the second or omitted.
      const initials = slips > 0 ? [word.charAt(0), word.charAt(1)] : [word.charAt(0)];
      return (await Promise.all([...new Set(initials)].map(store.words))).flat();
    },
    sounds: store.sounds,
    readings: store.readings,
    homophones: store.homophones,
    isYear: (text) => columns.year?.values.includes(text) ?? false,
  };
}
