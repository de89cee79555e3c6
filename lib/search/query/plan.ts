import type { SearchFilters } from "@/lib/search/filters";
import type { Concept } from "./concept";
import type { ParsedQuery } from "./parse";

/** Words of the index that must or must not stand in a pair. */
export interface Condition {
  text: string;
  terms: readonly string[];
}

/**
 * What a query asks for, with everything looked up that the index has to say about it. Plain data: the shards of a site
 * and an engine of many machines read the same plan.
 */
export interface Plan {
  concepts: readonly Concept[];
  /** Years among the words, whose pairs are preferred. */
  years: readonly string[];
  filters: SearchFilters;
  phrases: readonly Condition[];
  excluded: readonly Condition[];
  /** The query, with the words whose minus belongs to them. */
  parsed: ParsedQuery;
  /** The term under which the named reference is found; null if none is named or no pair cites it. */
  reference: string | null;
  /** The term of the pair of a pasted permalink; null if there is none. */
  permalink: string | null;
}
