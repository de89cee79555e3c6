import { Index } from "flexsearch";
import { isPhrased, SLOT_COUNT, weightOfSlot } from "@/lib/search/weighting/bm25f";
import { isHan } from "@/lib/text/characters";
import { hash53 } from "@/lib/text/hash";
import { stemEnglish } from "@/lib/text/stem/stems";
import { lettersOf } from "@/lib/text/terms";
import type { PostedTerm } from "./pack";

/**
 * A shard is a FlexSearch `Index` that holds the terms of one hash. The quantised weight of a term in a pair is its slot
 * in FlexSearch, so that the list of a term is ordered by impact and ranking needs no text. The worker's script takes a
 * build of FlexSearch with `add` and `search` alone: a list comes back without its slots, and how many pairs each slot
 * holds is kept beside it. docs/decisions/0001-flexsearch.md tells why.
 */
export interface Shard {
  readonly index: Index;
  /** Of each term, how many pairs each of its slots holds, the strongest slot first. */
  readonly counts: ReadonlyMap<string, Uint16Array>;
}

/** The pairs that hold a term, and how much it says about each; by column, since a common term has thousands. */
export interface PostingList {
  readonly docs: Int32Array;
  /** Between 0 and 1; as many as there are pairs. */
  readonly weights: Float32Array;
  /** How many of them, from the first, hold it in their own text; the others only in a phrasing. */
  readonly own: number;
}

export const NO_POSTINGS: PostingList = { docs: new Int32Array(0), weights: new Float32Array(0), own: 0 };

/** Up to so many shards, one holds all Han terms that begin with the same character. */
const SHARDS_BY_CHARACTER = 1_000;

/** Whether a character and the bigrams that begin with it live in one shard, so that they cost one fetch. */
export const isByCharacter = (count: number): boolean => count <= SHARDS_BY_CHARACTER;

const LATIN = /^[a-z]+$/;

/**
 * In which of `count` shards a term lives. Words with the same English stem live together, since a query asks for all
 * forms of a word.
 */
export function shardOf(term: string, count: number): number {
  if (isHan(term.charCodeAt(0))) return hash53(isByCharacter(count) ? term.charAt(0) : term) % count;
  const letters = lettersOf(term);
  return hash53(LATIN.test(letters) ? stemEnglish(letters) : term) % count;
}

/** The terms of one pair, and the slot of each. */
interface SlottedTerms {
  terms: string[];
  slots: number[];
}

/** Builds a shard from its terms; FlexSearch takes the pairs one by one, in ascending order, each with its terms of this shard. */
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
    // Cutting is the tokenizer's: FlexSearch gets terms, of which none holds a space.
    encode: (joined) => joined.split(" "),
    score: (_terms, _term, i) => slots[i] ?? SLOT_COUNT - 1,
  });
  for (const [doc, pair] of [...pairs].sort(([a], [b]) => a - b)) {
    slots = pair.slots;
    index.add(doc, pair.terms.join(" "));
  }
  return { index, counts };
}

/** The pairs that hold a term: in their text, strongest first, then in a phrasing. */
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
