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

/** Every term of the corpus with the pairs that hold it. */
export type Postings = ReadonlyMap<string, SlottedPairs>;

/** Inverts the corpus, with the weight of each term in each pair as its slot; the number of a pair is its place in the list. */
export function invert({ terms, pairs }: CorpusTerms): Postings {
  const averages = averageLengths(pairs);
  const latin = terms.map((term) => /[a-z]{2}/.test(term));
  // One list after the other in one array, since to let 50,000 lists grow takes longer than to fill them.
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

/** Where the list of each term starts, if they follow one another; then where the last one ends. */
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

/** Every weight depends on the averages: they are told to a twentieth. */
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
