import type { WeighedPair } from "./corpus";
import { type PackedShard, packShard, type SlottedPairs } from "./pack";
import { shardOf } from "./shard";
import { steady } from "./steady";
import { SLOT_COUNT, slotOf } from "./weights";

/** From weighed pairs to the shards of the index. */

/** Every term of the corpus with the pairs that hold it. */
export type Postings = ReadonlyMap<string, SlottedPairs>;

/** Inverts the corpus; the number of a pair is its place in the list. */
export function invert(weighed: readonly WeighedPair[]): Postings {
  const postings = new Map<string, number[]>();
  weighed.forEach(({ weights }, doc) => {
    for (const [term, weight] of weights) {
      const slotted = doc * SLOT_COUNT + slotOf(weight);
      const list = postings.get(term);
      if (list) list.push(slotted);
      else postings.set(term, [slotted]);
    }
  });
  return postings;
}

/**
 * Postings a shard: about 1 kB of Brotli. A question has twenty or thirty terms, so small shards let it fetch little; but
 * a corpus of a hundred thousand pairs should not be scattered over too many files.
 */
const POSTINGS_PER_SHARD = 300;
const PAIRS_OF_SMALL_CORPUS = 1_000;

/** Another number of shards moves every term, so it changes with a fifth more postings and not with each. */
const SHARD_STEP = 1.2;

/** How many shards to cut an index into. */
export function shardCountFor(postings: number, pairs: number): number {
  const growth = Math.max(1, (pairs / PAIRS_OF_SMALL_CORPUS) ** 0.25);
  return Math.max(1, Math.ceil(steady(postings / (POSTINGS_PER_SHARD * growth), SHARD_STEP)));
}

/** The shards by number, their terms sorted so that two builds give the same bytes. */
export function packShards(postings: Postings, pairs: number): PackedShard[] {
  let total = 0;
  for (const list of postings.values()) total += list.length;
  const count = shardCountFor(total, pairs);
  const shards = Array.from({ length: count }, (): [string, SlottedPairs][] => []);
  for (const entry of postings) shards[shardOf(entry[0], count)]?.push(entry);
  return shards.map((terms) => packShard(terms.sort(([a], [b]) => (a < b ? -1 : 1))));
}
