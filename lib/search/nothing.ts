import { eachFilter } from "./filters";
import type { SearchResults } from "./types";

/** Returns the answer to an empty query. */
export const nothingFound = (query: string): SearchResults => ({
  query,
  total: 0,
  tookMs: 0,
  verdict: "none",
  interpretation: [],
  completions: [],
  facets: eachFilter(() => ({})),
  results: [],
});
