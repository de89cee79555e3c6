import { Index } from "flexsearch";
import { isPhrased, SLOT_COUNT, weightOfSlot } from "@/lib/search/weighting/bm25f";
import { isHan } from "@/lib/text/characters";
import { hash53 } from "@/lib/text/hash";
import { stemEnglish } from "@/lib/text/stem/stems";
import { lettersOf } from "@/lib/text/terms";
import type { PostedTerm } from "./pack";

/**
 * A shard is a FlexSearch `Index` of the terms with one hash. The slot of a pair in FlexSearch is the quantised weight
 * of the term in it, so a term's list is ordered by impact and ranking needs no text. The worker bundles a FlexSearch
 * build with `add` and `search` alone; its lists come back without slots, so the number of pairs per slot is kept
 * beside them. Reasons: docs/decisions/0001-flexsearch.md.
 */
export interface Shard {
  readonly index: Index;
  /** For each term, the number of pairs in each of its slots, the strongest slot first. */
  readonly counts: ReadonlyMap<string, Uint16Array>;
}

/** The pairs that contain a term, and its weight in each; stored by column, since a common term has thousands. */
export interface PostingList {
  readonly docs: Int32Array;
  /** Between 0 and 1; parallel to the pairs. */
  readonly weights: Float32Array;
  /** Number of pairs, from the first, that contain the term in their own text; the others match by a phrasing only. */
  readonly own: number;
}

export const NO_POSTINGS: PostingList = { docs: new Int32Array(0), weights: new Float32Array(0), own: 0 };

/** Up to this many shards, all Han terms that begin with the same character share one. */
const SHARDS_BY_CHARACTER = 1_000;

/** Returns whether a character and the bigrams that begin with it share a shard, so that they cost one fetch. */
export const isByCharacter = (count: number): boolean => count <= SHARDS_BY_CHARACTER;

const LATIN = /^[a-z]+$/;

/**
 * Returns which of `count` shards holds a term. Words with the same English stem share one, since a query asks for all
 * forms of a word.
 */
export function shardOf(term: string, count: number): number {
  if (isHan(term.charCodeAt(0))) return hash53(isByCharacter(count) ? term.charAt(0) : term) % count;
  const letters = lettersOf(term);
  return hash53(LATIN.test(letters) ? stemEnglish(letters) : term) % count;
}

/** The terms of one pair, each with its slot. */
interface SlottedTerms {
  terms: string[];
  slots: number[];
}

/**
 * Builds a shard from its terms. FlexSearch takes the pairs one by one, in ascending order, each with its terms in this
 * shard.
 */
export function openShard(terms: readonly PostedTerm[]): Shard {
  const pairs = new Map<number, SlottedTerms>();
  const counts = new Map<string, Uint16Array>();
  for (const [term, postings] of terms) {
    const bySlot = new Uint16Array(SLOT_COUNT);
    for (const posting of postings) {
      const slot = posting % SLOT_COUNT;
      bySlot[slot] = (bySlot[slot] ?? 0) + 1;
      const doc = (posting - slot) / SLOT_COUNT;
      const pair = pairs.get(doc);
      if (pair) {
        pair.terms.push(term);
        pair.slots.push(slot);
      } else pairs.set(doc, { terms: [term], slots: [slot] });
    }
    counts.set(term, bySlot);
  }
  let slots: readonly number[] = [];
  const index = new Index({
    tokenize: "strict",
    resolution: SLOT_COUNT,
    // FlexSearch receives terms that the tokenizer has cut; none contains a space.
    encode: (joined) => joined.split(" "),
    score: (_terms, _term, i) => slots[i] ?? SLOT_COUNT - 1,
  });
  for (const [doc, pair] of [...pairs].sort(([a], [b]) => a - b)) {
    slots = pair.slots;
    index.add(doc, pair.terms.join(" "));
  }
  return { index, counts };
}

/** Returns the postings of a term: pairs with it in their text, strongest first, then those with it in a phrasing. */
export function postings({ index, counts }: Shard, term: string): PostingList {
  const bySlot = counts.get(term);
  if (!bySlot) return NO_POSTINGS;
  const total = bySlot.reduce((sum, count) => sum + count, 0);
  const docs = Int32Array.from(index.search(term, { limit: total }), Number);
  const weights = new Float32Array(total);
  let at = 0;
  let own = 0;
  bySlot.forEach((count, slot) => {
    weights.fill(weightOfSlot(slot), at, at + count);
    at += count;
    if (!isPhrased(slot)) own = at;
  });
  return { docs, weights, own };
}
