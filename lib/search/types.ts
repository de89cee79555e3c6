/** The seam between the interface and whatever engine answers (see `SearchClient`). No imports of Node here. */

import type { Facets, FilterName, SearchFilters } from "./filters";

/** A half-open range [start, end) in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

export interface SearchOptions extends SearchFilters {
  /** How many results to return; default 10. */
  limit?: number;
}

/** What was done beyond the literal words of the query. */
export type Interpretation =
  | { kind: "pinyin"; from: string; to: string }
  | { kind: "typo"; from: string; to: string }
  | { kind: "traditional"; from: string; to: string }
  | { kind: "glossary"; from: string; to: string }
  | { kind: "relaxed"; dropped: string[] }
  /** Words after a minus: pairs that hold them are left out. */
  | { kind: "excluded"; words: string[] }
  /** A filter names a value that no pair has. `nearest`: the value that is spelt most alike; null if none is. */
  | { kind: "unknown"; filter: FilterName; value: string; nearest: string | null }
  /** Results that "also asked as" led to: their ids, and the words of the query that only stand there. */
  | { kind: "phrasing"; ids: string[]; words: string[] }
  | { kind: "reference"; repository: string | null; number: number }
  /** The server of the site could not answer; the index in the browser did, which may be older. */
  | { kind: "fallback" };

/** What one part of the query adds to the score of a result. */
export interface Contribution {
  /** The part as typed (normalised). */
  text: string;
  /** What it was found as: the same, a synonym, another spelling. */
  as: string;
  points: number;
  /** Some of its words stand in a phrasing of the pair alone. */
  phrased?: true;
}

/** Why a result ranks where it does. `score` is the sum of the points times the factors. */
export interface Explanation {
  contributions: Contribution[];
  /** Share of the query's weight that the pair holds, and the factor made of it. */
  coverage: number;
  coverageFactor: number;
  /** Above 1 for a pair of the project that the query names. */
  projectFactor: number;
}

/** What a search says of its results: the first one probably answers, they touch on the question, or there are none. */
export type Verdict = "answer" | "related" | "none";

/** A pair that says the same as a result. */
export interface SamePair {
  id: string;
  question: string;
  source: SearchResult["source"];
}

/** A value for the operator that the query ends with: `project:so` may become `project:sofa-jraft`. */
export interface Completion {
  filter: FilterName;
  value: string;
  /** Number of pairs with this value. */
  count: number;
}

export interface SearchResult {
  id: string;
  question: string;
  snippet: string;
  asker: string | null;
  /** Canonical name of the project; null if nothing tells. */
  project: string | null;
  source: { path: string; title: string; date: string | null };
  /** Path of the permalink page, without base path: `/qa/<id>/`. */
  url: string;
  score: number;
  highlights: { question: Range[]; snippet: Range[] };
  /** Pairs that this result stands for: published again elsewhere, or its translation. */
  same?: SamePair[];
  /** With the option `explain`. */
  explanation?: Explanation;
}

export interface SearchResults {
  query: string;
  total: number;
  tookMs: number;
  verdict: Verdict;
  interpretation: Interpretation[];
  /** Empty if the query does not end with an operator. */
  completions: Completion[];
  facets: Facets;
  results: SearchResult[];
}

/**
 * The engine seam. The FlexSearch client is the default; a hosted engine can stand behind the same interface.
 * A superseded query is dropped through `signal` (rejects with an `AbortError`).
 */
export interface SearchClient {
  search(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<SearchResults>;
}
