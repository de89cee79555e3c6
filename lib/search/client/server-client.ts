import { FILTER_NAMES, filterLists } from "@/lib/search/filters";
import { nothingFound } from "@/lib/search/nothing";
import type { SearchClient, SearchOptions, SearchResults } from "@/lib/search/types";
import { withDeadline } from "@/lib/text/deadline";

/** Timeout of the server, in milliseconds: beyond it, the index in the browser is faster. */
const PATIENCE_MS = 5_000;
/** How long a server that failed is left alone, in milliseconds. */
const RESTING_MS = 30_000;

/**
 * Returns a client that asks the site's server at `address` and falls back to `here`, the search in the browser; the
 * results then say so. A query aborted through its signal is aborted on both.
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
    const results: unknown = await withDeadline(PATIENCE_MS, signal, async (signal) => {
      const response = await ask(`${address}?${parametersOf(query, options)}`, { signal });
      if (!response.ok) throw new Error(`Search: the server answered ${response.status}.`);
      return response.json();
    });
    if (!isResults(results)) throw new Error("Search: what the server answered is no list of results.");
    return results;
  }

  return {
    async search(query, options = {}, signal) {
      // An empty query warms the engine up; a server needs none.
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
  const filters = filterLists(options);
  for (const name of FILTER_NAMES) for (const value of filters[name] ?? []) parameters.append(name, value);
  for (const name of ["limit", "sort", "collapse", "thread", "answers", "widen"] as const) {
    const value = options[name];
    if (value !== undefined && value !== false) parameters.set(name, String(value));
  }
  return parameters;
}

/** Checks the shape: a proxy may answer with something else in place of the server. */
const isResults = (value: unknown): value is SearchResults =>
  typeof value === "object" &&
  value !== null &&
  "results" in value &&
  Array.isArray(value.results) &&
  "facets" in value;
