import { FILTER_NAMES } from "@/lib/search/filters";
import { nothingFound } from "@/lib/search/nothing";
import type { SearchClient, SearchOptions, SearchResults } from "@/lib/search/types";

/** How long the server may take, in milliseconds: the index in the browser answers sooner than that. */
const PATIENCE_MS = 5_000;
/** How long a server that failed is not asked again. */
const RESTING_MS = 30_000;

/**
 * Asks the server of the site at `address`, and `here`, the search in the browser, where it does not answer; the results
 * then say so. A query given up through its signal is given up on both.
 */
export function createServerSearchClient(
  address: string,
  here: SearchClient,
  { ask = (url: string, init: RequestInit) => fetch(url, init), now = Date.now } = {},
): SearchClient {
  let restingUntil = 0;

  async function fromServer(
    query: string,
    options: SearchOptions,
    signal?: AbortSignal,
  ): Promise<SearchResults> {
    const timeout = AbortSignal.timeout(PATIENCE_MS);
    const response = await ask(`${address}?${parametersOf(query, options)}`, {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) throw new Error(`Search: the server answered ${response.status}.`);
    const results: unknown = await response.json();
    if (!isResults(results)) throw new Error("Search: what the server answered is no list of results.");
    return results;
  }

  return {
    async search(query, options = {}, signal) {
      // Asked for to warm up: the server is warm.
      if (!query.trim()) return nothingFound(query);
      if (now() >= restingUntil) {
        try {
          return await fromServer(query, options, signal);
        } catch {
          signal?.throwIfAborted();
          restingUntil = now() + RESTING_MS;
        }
      }
      const results = await here.search(query, options, signal);
      return { ...results, interpretation: [{ kind: "fallback" }, ...results.interpretation] };
    },
  };
}

function parametersOf(query: string, options: SearchOptions): URLSearchParams {
  const parameters = new URLSearchParams({ q: query });
  for (const name of FILTER_NAMES) {
    const value = options[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (options.limit !== undefined) parameters.set("limit", String(options.limit));
  return parameters;
}

/** The server is that of the page; what a proxy answers in its place is told by this. */
const isResults = (value: unknown): value is SearchResults =>
  typeof value === "object" &&
  value !== null &&
  "results" in value &&
  Array.isArray(value.results) &&
  "facets" in value;
