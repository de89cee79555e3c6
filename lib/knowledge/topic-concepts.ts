/** What a term means: words that the glossary takes for the same are one concept, named as the project's askers say it. */
import { isHanTerm, type TextTerms } from "./topic-terms";

/** A Chinese word has two characters; a run of three is two of them. */
const TWO_WORDS_HAN = 3;
/** `ark-biz`, `RheaKV`, `SwaggerUI`: one token of several words. */
const JOINED = /[a-z\d][-_.][a-z\d]|[a-z\d][A-Z]/;

/** Groups of words that mean the same, the usual one first. */
export type Glossary = readonly (readonly string[])[];

export interface Concepts {
  /** Whether the glossary has the word. */
  has(word: string): boolean;
  /** A text's terms by concept, each with its first spelling there. */
  ofTerms(terms: TextTerms): TextTerms;
  /** The glossary's words for a concept; none if the glossary lacks it. */
  wordsFor(concept: string): readonly string[];
}

export function conceptsOf(glossary: Glossary): Concepts {
  const usual = new Map<string, string>();
  for (const group of glossary) {
    const [first] = group;
    for (const word of group)
      if (first) usual.set(word.toLowerCase(), usual.get(word.toLowerCase()) ?? first.toLowerCase());
  }
  const wordsFor = new Map<string, string[]>();
  for (const [word, concept] of usual) wordsFor.set(concept, [...(wordsFor.get(concept) ?? []), word]);
  return {
    has: (word) => usual.has(word),
    ofTerms(terms) {
      const found: TextTerms = new Map();
      for (const [term, spelling] of terms) {
        const concept = usual.get(term) ?? term;
        if (!found.has(concept)) found.set(concept, spelling);
      }
      return found;
    },
    wordsFor: (concept) => wordsFor.get(concept) ?? [],
  };
}

/** Whether a spelling is made of two words, and says what it is about. */
export const isTwoWords = (spelling: string): boolean =>
  isHanTerm(spelling) ? spelling.length >= TWO_WORDS_HAN : JOINED.test(spelling);
