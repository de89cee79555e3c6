import type { IndexStore } from "@/lib/search/index/store";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { editDistance } from "@/lib/text/edit-distance";
import type { Concept } from "./concept";

/** Most spellings that are tried for one word. */
const MAX_SPELLINGS = 4;

/** A word that so few pairs hold may be a slip of its own, if a near one is far more common. */
const RARE = 2;
const FAR_MORE_COMMON = 8;

/** Slips allowed by the length of the word: none in `rpc`, one in `seata`, two in `sofaregistry`. */
const slipsAllowed = (length: number): number => (length <= 3 ? 0 : length <= 7 ? 1 : 2);

interface Situation {
  /** The index holds the word as typed. */
  known: boolean;
  /** The word is the last of the query and may go on. */
  typing: boolean;
}

/** Adds the words of the index that a Latin word may stand for: misspelt, or not typed to the end. */
export async function expandSpelling(
  concept: Concept,
  { known, typing }: Situation,
  store: IndexStore,
): Promise<void> {
  const word = concept.alternatives[0]?.terms[0] ?? "";
  if (word.length < 2 || !/^[a-z][a-z0-9]*$/.test(word) || concept.alternatives.some(({ origin }) => origin))
    return;
  const found = store.postings(word).docs.length;
  if (known && found > RARE) return;
  const spellings = [...(await neighbours(word, typing, store))].filter(
    ({ count, completes }) => !known || (count >= found * FAR_MORE_COMMON && !completes),
  );
  for (const { term, weight, completes } of spellings.slice(0, MAX_SPELLINGS)) {
    concept.alternatives.push({
      terms: [term],
      weight: known ? weight * PARAMS.doubt : weight,
      origin: completes ? null : { kind: "typo", from: concept.text, to: term },
    });
  }
}

interface Spelling {
  term: string;
  count: number;
  weight: number;
  completes: boolean;
}

/** Words of the index near the given one, best first. */
async function neighbours(word: string, typing: boolean, store: IndexStore): Promise<Spelling[]> {
  const limit = slipsAllowed(word.length);
  // The first letter is rarely wrong, but it is sometimes swapped with the second or left out.
  const initials = limit > 0 ? [word.charAt(0), word.charAt(1)] : [word.charAt(0)];
  const words = await Promise.all([...new Set(initials)].map((initial) => store.words(initial)));
  const spellings: Spelling[] = [];
  for (const { term, count } of words.flat()) {
    // Among equals the word that more pairs hold is the likelier.
    const likely = 1 + Math.log10(count) / 10;
    if (term === word) continue;
    if (typing && term.startsWith(word)) {
      spellings.push({ term, count, weight: Math.min(0.95, PARAMS.prefix * likely), completes: true });
      continue;
    }
    const distance = limit > 0 ? editDistance(word, term, limit) : 1;
    if (distance <= limit) {
      spellings.push({
        term,
        count,
        weight: Math.min(0.95, PARAMS.typo ** distance * likely),
        completes: false,
      });
    }
  }
  return spellings.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}
