import type { Meaning } from "@/lib/search/format/glossary";
import type { TextRules } from "@/lib/text/tokenize";
import type { Readings } from "./language";
import type { IndexWord, SameSound } from "./lists";
import type { QueryTerm } from "./query-term";
import type { IndexStore } from "./store";
import type { Tables } from "./tables";

/** What understanding a query asks of an index: the terms that it holds, and what is near those that it lacks. */
export interface Lexicon {
  /** How the texts of the index were cut. */
  readonly rules: TextRules;
  /** Looks terms up, all at once; the next two can be asked after that. */
  lookUp(terms: Iterable<string>): Promise<void>;
  /** The number of pairs that hold a term. */
  count(term: string): number;
  /** What a term of the glossary means, if its first word or bigram was looked up. */
  meanings(term: string): readonly Meaning[];
  /** Bigrams that begin with a character that was looked up, the most frequent first. */
  bigramsFrom(character: string): Promise<readonly string[]>;
  /** Words that begin like this. */
  wordsFrom(beginning: string): Promise<IndexWord[]>;
  /** Among others the words that differ from `word` in up to `slips` letters, begin with it, or are its beginning. */
  wordsNear(word: string, slips: number): Promise<IndexWord[]>;
  /** What sounds like the given pinyin. */
  sounds(pinyin: string): Promise<SameSound>;
  /** Syllables of the corpus's characters. */
  readings(): Promise<Readings>;
  /** Syllables of everyday characters that the corpus lacks. */
  homophones(): Promise<Readings>;
  /** Whether some pair is of this year. */
  isYear(text: string): boolean;
}

/** Whether the index holds a query term in any form. */
export const holds = ({ forms }: QueryTerm, lexicon: Lexicon): boolean =>
  forms.some(({ term }) => lexicon.count(term) > 0);

/** The lexicon of an index that lies in files. */
export function lexiconOf(store: IndexStore, { rules, columns }: Tables): Lexicon {
  const wordsBy = (initial: string): Promise<IndexWord[]> => store.words(initial);
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
    async wordsFrom(beginning) {
      const words = await wordsBy(beginning.charAt(0));
      return words.filter(({ term }) => term.startsWith(beginning));
    },
    async wordsNear(word, slips) {
      // The first letter is rarely wrong, but it is sometimes swapped with the second or left out.
      const initials = slips > 0 ? [word.charAt(0), word.charAt(1)] : [word.charAt(0)];
      return (await Promise.all([...new Set(initials)].map(wordsBy))).flat();
    },
    sounds: store.sounds,
    readings: store.readings,
    homophones: store.homophones,
    isYear: (text) => columns.year?.values.includes(text) ?? false,
  };
}
