import type { PostingList } from "@/lib/search/format/shard";

/** What scoring needs to know of the index. */
export interface ScoringIndex {
  pairs: number;
  postings(term: string): PostingList;
  /** The number of pairs that hold a term. */
  frequency(term: string): number;
  /** First pair of the thread of each pair, and the number of pairs of that thread. */
  threadStart: Int32Array;
  threadLength: Int32Array;
}
