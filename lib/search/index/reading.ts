import type { Facets } from "@/lib/search/filters";
import type { Entry } from "@/lib/search/format/entries";
import type { PostingList } from "@/lib/search/format/shard";
import type { Tables } from "./tables";

/** What ranking reads of an index for one plan: of all pairs, or of those that an engine found for it. */
export interface Reading extends Tables {
  /** The pairs that hold a term of the plan. */
  postings(term: string): PostingList;
  entries(docs: readonly number[]): Promise<Entry[]>;
  /** What matches beyond the pairs at hand; null where those are all. */
  beyond: { total: number; facets: Facets } | null;
}
