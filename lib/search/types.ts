/** The interface between the pages and the search engine (see `SearchClient`). It must not import `node:` modules. */

import type { Facets, FilterName, SearchFilters } from "./filters";

/** A half-open range [start, end) in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

export interface SearchOptions extends SearchFilters {
  /** How many results to return; default 10. */
  limit?: number;
  /** By default the best result comes first. */
  sort?: SortOrder | undefined;
  /** Whether a thread is listed once, by its first result in this order; by default each pair is. */
  collapse?: boolean;
  /** Key of the one thread whose pairs are wanted, see `ResultThread`. */
  thread?: string;
  /** Whether results bring the whole of what the index holds of their answers. */
  answers?: boolean;
  /** Whether to count what a further value of a filter in force would find, see `SearchResults.widened`. */
  widen?: boolean;
}

/** The orders of results, the default first; an address names them. */
export const SORT_ORDERS = ["relevance", "date"] as const;

export type SortOrder = (typeof SORT_ORDERS)[number];

/** What was done beyond the literal words of the query. */
export type Interpretation =
  | { kind: "pinyin"; from: string; to: string }
  | { kind: "typo"; from: string; to: string }
  | { kind: "traditional"; from: string; to: string }
  | { kind: "glossary"; from: string; to: string }
  | { kind: "relaxed"; dropped: string[] }
  /** Words after a minus: pairs that contain them are excluded. */
  | { kind: "excluded"; words: string[] }
  /**
   * A filter has a value that no pair has. `nearest`: the value with the most similar spelling; null if none is
   * similar.
   */
  | { kind: "unknown"; filter: FilterName; value: string; nearest: string | null }
  /** Results that matched by a phrasing: their ids, and the words of the query that occur only there. */
  | { kind: "phrasing"; ids: string[]; words: string[] }
  | { kind: "reference"; repository: string | null; number: number }
  /** The site's server did not answer; the results come from the index in the browser, which may be older. */
  | { kind: "fallback" };

/** The contribution of one part of the query to the score of a result. */
export interface Contribution {
  /** The part as typed (normalised). */
  text: string;
  /** What it matched: the same word, a synonym, another spelling. */
  as: string;
  points: number;
  /** Some of its words occur only in a phrasing of the pair. */
  phrased?: true;
}

/** Explains the rank of a result. `score` is the sum of the points times the factors. */
export interface Explanation {
  contributions: Contribution[];
  /** Share of the query's weight that the pair contains, and the factor derived from it. */
  coverage: number;
  coverageFactor: number;
  /** Above 1 for a pair of the project that the query names. */
  projectFactor: number;
}

/**
 * The verdict of a search on its results: the first one probably answers, they are related to the question, or there
 * are none.
 */
export type Verdict = "answer" | "related" | "none";

/** A pair with the same content as a result. */
export interface SamePair {
  id: string;
  question: string;
  source: SearchResult["source"];
}

/** A value for the operator at the end of the query: `project:so` may become `project:sofa-jraft`. */
export interface Completion {
  filter: FilterName;
  value: string;
  /** Number of pairs with this value. */
  count: number;
}

/** The conversation that a result is a part of. */
export interface ResultThread {
  /** Tells it from others, to those who ask the same index for its pairs. */
  key: string;
  /** Whether another question stands before it. */
  followUp: boolean;
  /** Number of the thread's other results, which a collapsed list leaves out. */
  more: number;
}

export interface SearchResult {
  id: string;
  question: string;
  snippet: string;
  asker: string | null;
  /** Canonical name of the project; null if it is unknown. */
  project: string | null;
  source: { path: string; title: string; date: string | null };
  /** Path of the permalink page, without the base path: `/qa/<id>/`. */
  url: string;
  score: number;
  highlights: { question: Range[]; snippet: Range[] };
  /** Pairs that this result represents: published again elsewhere, or its translations. */
  same?: SamePair[];
  /** Where the result is not the whole of its thread. */
  thread?: ResultThread;
  /** With the option `answers`: the beginning of the answer, with its matches. */
  answer?: { text: string; highlights: Range[] };
  /** Where the question got no answer. */
  unanswered?: true;
  /** With the option `explain`. */
  explanation?: Explanation;
}

export interface SearchResults {
  query: string;
  /** Number of matching pairs. */
  total: number;
  /** With the option `collapse`: number of rows that they make. */
  rows?: number;
  tookMs: number;
  verdict: Verdict;
  interpretation: Interpretation[];
  /** Empty if the query does not end with an operator. */
  completions: Completion[];
  facets: Facets;
  /** With the option `widen`: for each filter in force the counts of its values as if it were not. */
  widened?: Partial<Facets>;
  results: SearchResult[];
}

/**
 * The interface of search engines. The FlexSearch client is the default; a hosted engine can implement the same
 * interface. A superseded query is dropped through `signal` (rejects with an `AbortError`).
 */
export interface SearchClient {
  search(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<SearchResults>;
}
