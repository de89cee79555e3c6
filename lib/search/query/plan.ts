import type { FilterLists } from "@/lib/search/filters";
import type { Concept } from "./concept";
import type { ParsedQuery } from "./parse";

/** Words of the index that a pair must or must not contain. */
export interface Condition {
  text: string;
  terms: readonly string[];
}

/**
 * What a query asks for, with everything looked up in the index. It is plain data: the static shards and a search
 * engine execute the same plan.
 */
export interface Plan {
  concepts: readonly Concept[];
  /** Years among the words; their pairs are preferred. */
  years: readonly string[];
  filters: FilterLists;
  phrases: readonly Condition[];
  excluded: readonly Condition[];
  /** The query, including the words whose minus belongs to them. */
  parsed: ParsedQuery;
  /** The term of the reference that the query names; null if it names none or no pair cites it. */
  reference: string | null;
  /** The term of the pair of a pasted permalink; null if there is none. */
  permalink: string | null;
}
