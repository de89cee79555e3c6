import { Index } from "flexsearch";
import { isPhrased, SLOT_COUNT, weightOfSlot } from "@/lib/search/weighting/bm25f";
import { isHan } from "@/lib/text/characters";
import { hash53 } from "@/lib/text/hash";
import { stemEnglish } from "@/lib/text/stem/stems";
import { lettersOf } from "@/lib/text/terms";
import { eachOfList, lengthOfList, listsOf, type PackedShard } from "./pack";

/** A shard of the index. A list is unpacked when its term is first asked for. */
export interface Shard {
  readonly terms: readonly string[];
  /** Returns the number of pairs that contain a term, before its list was cut. */
  frequency(term: string): number;
  /** Returns how common a term is in general: a level of `shareOfLevel`. */
  commonness(term: string): number;
  /** Returns the postings of a term: pairs with it in their text, strongest first, then those with it in a phrasing. */
  postings(term: string): PostingList;
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

/**
 * Opens a shard over a FlexSearch `Index`. The slot of a pair in FlexSearch is the quantised weight of the term in it,
 * so a term's list is ordered by impact and ranking needs no text. The worker bundles a FlexSearch build with `append`
 * and `search` alone; its lists come back without slots, so the pairs per slot are counted beside them. Reasons:
 * docs/decisions/0001-flexsearch.md.
 */
export function openShard(packed: PackedShard): Shard {
  const { terms, lists } = listsOf(packed);
  const frequencies = new Map(Object.entries(packed.n ?? {}));
  const counts = new Map<string, Uint16Array>();
  let slotOfNext = 0;
  const index = new Index({
    tokenize: "strict",
    resolution: SLOT_COUNT,
    // FlexSearch receives terms that the tokenizer has cut, one at a time.
    encode: (term) => [term],
    score: () => slotOfNext,
  });
  const listOf = (term: string): string => lists[terms.indexOf(term)] ?? "";

  /** Returns the number of pairs in each slot of a term, which is in the index then. */
  function countsOf(term: string): Uint16Array {
    const known = counts.get(term);
    if (known) return known;
    const bySlot = new Uint16Array(SLOT_COUNT);
    eachOfList(listOf(term), (doc, slot) => {
      slotOfNext = slot;
      index.append(doc, term);
      bySlot[slot] = (bySlot[slot] ?? 0) + 1;
    });
    counts.set(term, bySlot);
    return bySlot;
  }

  return {
    terms,
    frequency(term) {
      const frequency = frequencies.get(term) ?? lengthOfList(listOf(term));
      frequencies.set(term, frequency);
      return frequency;
    },
    commonness: (term) => Number(packed.c.charAt(terms.indexOf(term))),
    postings(term) {
      const bySlot = countsOf(term);
      const total = bySlot.reduce((sum, count) => sum + count, 0);
      if (total === 0) return NO_POSTINGS;
      const docs = Int32Array.from(index.search(term, { limit: total }), Number);
      return { docs, ...weightsOf(bySlot, total) };
    },
  };
}

/** Returns the weight of each pair of a list, by the number of pairs per slot. */
function weightsOf(counts: Uint16Array, total: number): Omit<PostingList, "docs"> {
  const weights = new Float32Array(total);
  let at = 0;
  let own = 0;
  counts.forEach((count, slot) => {
    weights.fill(weightOfSlot(slot), at, at + count);
    at += count;
    if (!isPhrased(slot)) own = at;
  });
  return { weights, own };
}
