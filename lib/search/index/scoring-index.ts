import { NO_POSTINGS, type PostingList } from "@/lib/search/format/shard";
import { rarity } from "@/lib/search/weighting/bm25f";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { MOST_COMMON, shareOfLevel } from "@/lib/search/weighting/prior";
import { boundedMap } from "@/lib/text/bounded-map";
import type { QueryTerm } from "./query-term";

/** The pairs that contain a query term in any form, with its weight in each and its rarity. */
export interface TermPostings extends PostingList {
  /** Inverse document frequency over the corpus, combined with that of general documents. */
  idf: number;
}

/** The pairs of an index, and the thread of each by pair number. */
interface Extent {
  /** The number of all pairs, for the document frequency. */
  pairs: number;
  /** The number of loaded pairs; each has a number below it. */
  size: number;
  /** First pair of the thread, and the number of pairs of that thread. */
  threadStart: Int32Array;
  threadLength: Int32Array;
}

/** The data that scoring needs of the index. */
export interface ScoringIndex extends Extent {
  /** Returns the postings of a term; empty if its shards were not fetched. */
  postings(term: QueryTerm): TermPostings;
  /** Returns whether any pair of the index contains a term, loaded or not. */
  isHeld(term: QueryTerm): boolean;
}

/** What the store knows about single terms. */
export interface TermSource {
  postings(term: string): PostingList;
  frequency(term: string): number;
  commonness(term: string): number;
}

/** Terms whose pairs are kept: those of a few keys' queries. A common term of a large corpus has thousands of pairs. */
const MOST_TERMS = 200;

export function createScoringIndex(source: TermSource, extent: Extent): ScoringIndex {
  const known = boundedMap<TermPostings>(MOST_TERMS);
  const find = (term: QueryTerm): TermPostings => {
    let frequency = 0;
    let level = 0;
    for (const form of term.forms) {
      frequency = Math.max(frequency, source.frequency(form.term));
      level = Math.max(level, source.commonness(form.term));
    }
    const list = unite(term, source);
    const general = PARAMS.priorPairs * shareOfLevel(level);
    const found = Math.max(frequency, list.docs.length) + general;
    const telling = level === MOST_COMMON ? PARAMS.functionWord : 1;
    return { ...list, idf: telling * rarity(found, extent.pairs + PARAMS.priorPairs) };
  };
  return {
    ...extent,
    isHeld: ({ forms }) => forms.some(({ term }) => source.frequency(term) > 0),
    postings(term) {
      const before = known.get(term.key);
      if (before) return before;
      const made = find(term);
      // Do not cache an empty list: the term's shard may still be loading.
      if (made.docs.length > 0) known.set(term.key, made);
      return made;
    },
  };
}

/** Merges the lists of all forms. A pair scores its best form, and its own text before a phrasing. */
function unite({ forms }: QueryTerm, source: TermSource): PostingList {
  const lists = forms.flatMap(({ term, weight }) => {
    const list = source.postings(term);
    return list.docs.length > 0 ? [{ list, weight }] : [];
  });
  const [only, ...others] = lists;
  if (!only) return NO_POSTINGS;
  if (others.length === 0 && only.weight === 1) return only.list;
  const texts = new Map<number, number>();
  const phrasings = new Map<number, number>();
  for (const { list, weight } of lists) {
    list.docs.forEach((doc, i) => {
      const points = (list.weights[i] ?? 0) * weight;
      const best = i < list.own ? texts : phrasings;
      if (points > (best.get(doc) ?? 0)) best.set(doc, points);
    });
  }
  for (const [doc, points] of phrasings) {
    const own = texts.get(doc);
    if (own === undefined) continue;
    texts.set(doc, Math.max(own, points));
    phrasings.delete(doc);
  }
  return {
    docs: Int32Array.from([...texts.keys(), ...phrasings.keys()]),
    weights: Float32Array.from([...texts.values(), ...phrasings.values()]),
    own: texts.size,
  };
}
