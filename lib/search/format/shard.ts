import { Index } from "flexsearch";
import { SLOT_COUNT, weightOfSlot } from "@/lib/search/weighting/bm25f";
import { isHan } from "@/lib/text/characters";
import { hash53 } from "@/lib/text/hash";

/**
 * A shard is a FlexSearch `Index` that holds the terms of one hash. The quantised weight of a term in a pair is its slot
 * in FlexSearch, so that the list of a term is ordered by impact and ranking needs no text. Shards travel packed
 * (`pack.ts`), and are imported as if FlexSearch had exported them.
 */

/** The pairs that hold a term, and how much it says about each; by column, since a common term has thousands. */
export interface PostingList {
  readonly docs: Int32Array;
  /** Between 0 and 1; as many as there are pairs. */
  readonly weights: Float32Array;
}

export const NO_POSTINGS: PostingList = { docs: new Int32Array(0), weights: new Float32Array(0) };

/** `[term, ids by slot]`: how FlexSearch exports its map. */
export type ExportedTerm = [term: string, slots: (number[] | null)[]];

/** Up to so many shards, one holds all Han terms that begin with the same character. */
const SHARDS_BY_CHARACTER = 1_000;

/** Whether a character and the pairs that it begins live in one shard, so that they cost one fetch. */
export const isByCharacter = (count: number): boolean => count <= SHARDS_BY_CHARACTER;

/** In which of `count` shards a term lives. */
export function shardOf(term: string, count: number): number {
  const together = isByCharacter(count) && isHan(term.charCodeAt(0));
  return hash53(together ? term.charAt(0) : term) % count;
}

/** A shard with the terms of an export. One term is one word to it: cutting is the tokenizer's. */
export function openShard(terms: readonly ExportedTerm[]): Index {
  const shard = new Index({ tokenize: "strict", resolution: SLOT_COUNT, encode: (term: string) => [term] });
  // FlexSearch takes the list itself as well as its JSON; its types know the JSON alone.
  shard.import("1.map", terms as unknown as string);
  return shard;
}

/** The pairs that hold a term, strongest first. */
export function postings(shard: Index, term: string): PostingList {
  const found: unknown = shard.search(term, { resolve: false });
  const slots: unknown =
    typeof found === "object" && found !== null && "result" in found ? found.result : null;
  if (!Array.isArray(slots)) return NO_POSTINGS;
  const bySlot = slots.map((docs: unknown): readonly number[] => (Array.isArray(docs) ? docs : []));
  const total = bySlot.reduce((sum, { length }) => sum + length, 0);
  const docs = new Int32Array(total);
  const weights = new Float32Array(total);
  let at = 0;
  bySlot.forEach((list, slot) => {
    docs.set(list, at);
    weights.fill(weightOfSlot(slot), at, at + list.length);
    at += list.length;
  });
  return { docs, weights };
}
