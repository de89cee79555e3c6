import { type GlossaryEntry, glossaryPlace } from "@/lib/search/format/glossary";
import { type PackedShard, packShard, type SlottedPairs } from "@/lib/search/format/pack";
import { shardOf } from "@/lib/search/format/shard";
import {
  FIELDS,
  type FieldLengths,
  lengthNorms,
  SLOT_COUNT,
  STRONGEST_SLOT,
  slotOf,
} from "@/lib/search/weighting/bm25f";
import { steady } from "@/lib/search/weighting/steady";
import type { CorpusTerms, PairTerms } from "./corpus";
import { commonness } from "./prior";

/** From the terms of the pairs to the shards of the index. */

/** Every term of the corpus with the pairs that contain it. */
export type Postings = ReadonlyMap<string, SlottedPairs>;

/**
 * Inverts the corpus. The slot of a pair in a term's list is the term's weight in it; the number of a pair is its
 * index.
 */
export function invert({ terms, pairs }: CorpusTerms): Postings {
  const averages = averageLengths(pairs);
  const latin = terms.map((term) => /[a-z]{2}/.test(term));
  // All lists share one array: growing 50,000 lists takes longer than filling one.
  const starts = startsOfLists(terms.length, pairs);
  const all = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  pairs.forEach(({ words, counts, lengths, addresses }, doc) => {
    const norms = lengthNorms(lengths, averages);
    const post = (term: number, slot: number): void => {
      const at = next[term] ?? 0;
      all[at] = doc * SLOT_COUNT + slot;
      next[term] = at + 1;
    };
    words.forEach((word, i) => {
      post(word, slotOf(counts[i] ?? 0, latin[word] ?? false, norms));
    });
    for (const address of addresses) post(address, STRONGEST_SLOT);
  });
  const postings = new Map<string, SlottedPairs>();
  terms.forEach((term, i) => {
    const list = all.subarray(starts[i], starts[i + 1]);
    if (list.length > 0) postings.set(term, list);
  });
  return postings;
}

/** Returns the start of each term's list in the shared array, then the end of the last one. */
function startsOfLists(terms: number, pairs: readonly PairTerms[]): Uint32Array {
  const sizes = new Uint32Array(terms + 1);
  const count = (term: number): void => {
    sizes[term] = (sizes[term] ?? 0) + 1;
  };
  for (const { words, addresses } of pairs) {
    words.forEach(count);
    addresses.forEach(count);
  }
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return start - size;
  });
}

/** Every weight depends on the averages, so they are rounded to steps of 5 %. */
const AVERAGE_STEP = 1.05;

function averageLengths(pairs: readonly PairTerms[]): FieldLengths {
  const averages: FieldLengths = { question: 0, project: 0, asker: 0, answer: 0, phrasings: 0, thread: 0 };
  for (const field of FIELDS) {
    const total = pairs.reduce((sum, { lengths }) => sum + lengths[field], 0);
    averages[field] = steady(total / Math.max(1, pairs.length), AVERAGE_STEP);
  }
  return averages;
}

/**
 * Postings per shard: about 1 kB of Brotli. A question has twenty or thirty terms, so small shards keep its downloads
 * small; but a corpus of a hundred thousand pairs must not be scattered over too many files.
 */
const POSTINGS_PER_SHARD = 300;
const PAIRS_OF_SMALL_CORPUS = 1_000;

/** Changing the shard count reassigns every term. Grow it in steps of 20 %, not with every posting. */
const SHARD_STEP = 1.2;

/** Returns the number of shards of an index. */
export function shardCountFor(postings: number, pairs: number): number {
  const growth = Math.max(1, (pairs / PAIRS_OF_SMALL_CORPUS) ** 0.25);
  return Math.max(1, Math.ceil(steady(postings / (POSTINGS_PER_SHARD * growth), SHARD_STEP)));
}

/** Packs the shards by number; their terms are sorted so that two builds give the same bytes. */
export function packShards(
  postings: Postings,
  pairs: number,
  glossary: readonly GlossaryEntry[] = [],
): PackedShard[] {
  let total = 0;
  for (const list of postings.values()) total += list.length;
  const count = shardCountFor(total, pairs);
  const shards = Array.from({ length: count }, (): [string, SlottedPairs][] => []);
  for (const entry of postings) shards[shardOf(entry[0], count)]?.push(entry);
  const meanings = new Map<number, GlossaryEntry[]>();
  for (const entry of glossary) {
    const number = shardOf(glossaryPlace(entry.from), count);
    meanings.set(number, [...(meanings.get(number) ?? []), entry]);
  }
  return shards.map((terms, number) =>
    packShard(
      terms.sort(([a], [b]) => (a < b ? -1 : 1)),
      commonness,
      meanings.get(number),
    ),
  );
}
