import type { Lexicon } from "@/lib/search/index/lexicon";
import { plainTerm, wordTerm } from "@/lib/search/index/query-term";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { editDistance } from "@/lib/text/edit-distance";
import type { Alternative, Concept } from "./concept";

/** Maximum of spellings tried for one word. */
const MAX_SPELLINGS = 4;

/** Minimum length of each half of two words written as one. */
const SHORTEST_HALF = 3;

/** Other spellings of a word, and whether the dictionary contains the word as it is. */
interface Spelled {
  alternatives: Alternative[];
  isInDictionary: boolean;
}

const NOTHING: Spelled = { alternatives: [], isInDictionary: false };

/** Returns the edit distance allowed for a word's length: none for `rpc`, one for `seata`, two for `sofaregistry`. */
const slipsAllowed = (length: number): number => (length <= 3 ? 0 : length <= 7 ? 1 : 2);

/**
 * Returns the words of the index that an unknown Latin word may mean: unfinished (`typing`), misspelt, or two words
 * written as one. A word of the dictionary is spelt correctly, so it gets none.
 */
export async function spellings(concept: Concept, typing: boolean, lexicon: Lexicon): Promise<Spelled> {
  const word = concept.alternatives[0]?.terms[0]?.text ?? "";
  const isPlain = /^[a-z][a-z0-9]*$/.test(word) && word.length > 1;
  if (!isPlain || concept.alternatives.some(({ origin }) => origin)) return NOTHING;
  const { words, isInDictionary } = await wordsLike(word, lexicon);
  const found = neighbours(word, words, { typing, slips: !isInDictionary });
  if (found.length === 0 && !isInDictionary) {
    const halves = await splitWord(word, words, lexicon);
    if (halves) {
      const terms = halves.map((half) => wordTerm(half, lexicon.rules.languages));
      const origin = { kind: "typo" as const, from: concept.text, to: halves.join(" ") };
      return { alternatives: [{ terms, weight: PARAMS.typo, origin }], isInDictionary };
    }
  }
  const alternatives = found.slice(0, MAX_SPELLINGS).map(({ term, weight, completes }) => ({
    terms: [completes ? plainTerm(term) : wordTerm(term, lexicon.rules.languages)],
    weight,
    origin: completes ? null : { kind: "typo" as const, from: concept.text, to: term },
  }));
  return { alternatives, isInDictionary };
}

/** A word with its document frequency, which is 0 for a word of the dictionary that the index lacks. */
interface KnownWord {
  term: string;
  count: number;
}

async function wordsLike(
  word: string,
  lexicon: Lexicon,
): Promise<{ words: KnownWord[]; isInDictionary: boolean }> {
  const words = await lexicon.wordsNear(word, slipsAllowed(word.length));
  return {
    words: words.filter(({ count }) => count > 0),
    isInDictionary: words.some(({ term, count }) => count === 0 && term === word),
  };
}

interface Spelling {
  term: string;
  weight: number;
  completes: boolean;
}

/** Returns words near the given one, best first. */
function neighbours(
  word: string,
  words: readonly KnownWord[],
  { typing, slips }: { typing: boolean; slips: boolean },
): Spelling[] {
  const limit = slips ? slipsAllowed(word.length) : 0;
  const found: Spelling[] = [];
  for (const { term, count } of words) {
    if (term === word) continue;
    // Among equally near words, the more frequent one is likelier.
    const likely = 1 + Math.log10(count) / 10;
    if (typing && term.startsWith(word)) {
      found.push({ term, weight: Math.min(0.95, PARAMS.prefix * likely), completes: true });
      continue;
    }
    const distance = limit > 0 ? editDistance(word, term, limit) : 1;
    if (distance <= limit) {
      found.push({ term, weight: Math.min(0.95, PARAMS.typo ** distance * likely), completes: false });
    }
  }
  return found.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}

/** Splits an unknown word into two words of the index: `hotupgrade`. */
async function splitWord(
  word: string,
  words: readonly KnownWord[],
  lexicon: Lexicon,
): Promise<[string, string] | null> {
  const heads = words.filter(
    ({ term }) =>
      term.length >= SHORTEST_HALF && term.length <= word.length - SHORTEST_HALF && word.startsWith(term),
  );
  heads.sort((a, b) => b.term.length - a.term.length);
  for (const { term } of heads) {
    const tail = word.slice(term.length);
    const tails = await lexicon.wordsFrom(tail);
    if (tails.some((other) => other.count > 0 && other.term === tail)) return [term, tail];
  }
  return null;
}
