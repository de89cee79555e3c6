/** The states of a search as the reader sees it; each has its own component. */
import type { SearchResults } from "@/lib/search/types";

/** `previous` keeps the list still while the reader types; `late`: loading has lasted long enough to be noticed. */
export type SearchState =
  | { status: "idle" }
  | { status: "loading"; query: string; previous: SearchResults | null; late: boolean }
  | { status: "results"; results: SearchResults }
  | { status: "empty"; results: SearchResults }
  | { status: "failed"; query: string; reason: FailureReason };

/**
 * Why a search failed. `offline`: there is no network. `outdated`: the site was deployed since the page was opened, and
 * its index or scripts have changed. `broken`: anything else.
 */
export type FailureReason = "offline" | "outdated" | "broken";

/** Returns the results of a settled search, or the previous ones while it runs. */
export function resultsOf(state: SearchState): SearchResults | null {
  if (state.status === "results" || state.status === "empty") return state.results;
  return state.status === "loading" ? state.previous : null;
}

/** Returns the same, but null if there is nothing to list. */
export function shownResults(state: SearchState): SearchResults | null {
  const results = state.status === "empty" ? null : resultsOf(state);
  return results && results.results.length > 0 ? results : null;
}

/** Returns the state to show: the previous one until loading lasts long enough to be noticed. */
export function shownState(state: SearchState): SearchState {
  if (state.status !== "loading" || state.late || !state.previous) return state;
  return { status: state.previous.results.length > 0 ? "results" : "empty", results: state.previous };
}
