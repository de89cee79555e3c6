import { NO_POSTINGS, type PostingList } from "@/lib/search/format/shard";
import { rarity } from "@/lib/search/weighting/bm25f";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { MOST_COMMON, shareOfLevel } from "@/lib/search/weighting/prior";
import type { QueryTerm } from "./query-term";

/** The pairs that hold a query term in any form, with what it says about each, and how rare it is. */
export interface TermPostings extends PostingList {
  /** Inverse document frequency over the corpus and the general documents beside it. */
  idf: number;
}

/** The pairs of an index, and the thread of each by number. */
interface Extent {
  /** The number of all pairs, which tells how rare a term is. */
  pairs: number;
  /** The number of pairs at hand; each has a number below it. */
  size: number;
  /** First pair of the thread, and the number of pairs of that thread. */
  threadStart: Int32Array;
  threadLength: Int32Array;
}

/** What scoring needs to know of the index. */
export interface ScoringIndex extends Extent {
  /** Empty for a term whose shards were not fetched. */
  postings(term: QueryTerm): TermPostings;
  /** Whether any pair of the index holds a term, at hand or not. */
  isHeld(term: QueryTerm): boolean;
}

/** What the store knows of single terms. */
export interface TermSource {
  postings(term: string): PostingList;
  frequency(term: string): number;
  commonness(term: string): number;
}

export function createScoringIndex(source: TermSource, extent: Extent): ScoringIndex {
  const known = new Map<string, TermPostings>();
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
      const key = term.forms.map((form) => form.term).join(" ");
      const before = known.get(key);
      if (before) return before;
      const made = find(term);
      // A term whose shard is on its way is asked for again.
      if (made.docs.length > 0) known.set(key, made);
      return made;
    },
  };
}

/** The lists of all forms as one; a pair counts its best form, and its own text before a phrasing. */
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
