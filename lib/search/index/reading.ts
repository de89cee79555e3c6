import type { Facets } from "@/lib/search/filters";
import type { Entry } from "@/lib/search/format/entries";
import type { PostingList } from "@/lib/search/format/shard";
import type { Tables } from "./tables";

/** The data that ranking reads of an index for one plan: of all pairs, or of those that a search engine found. */
export interface Reading extends Tables {
  /** Returns the postings of a term of the plan. */
  postings(term: string): PostingList;
  entries(docs: readonly number[]): Promise<Entry[]>;
  /** Matches that were not loaded; null if all were. */
  beyond: { total: number; facets: Facets } | null;
}
