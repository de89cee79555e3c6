/** What the reader sees of a search; each state has its own look. */
import type { SearchResults } from "@/lib/search/types";

/** `previous` keeps the list still while typing; `late`: the reader has waited long enough to notice. */
export type SearchState =
  | { status: "idle" }
  | { status: "loading"; query: string; previous: SearchResults | null; late: boolean }
  | { status: "results"; results: SearchResults }
  | { status: "empty"; results: SearchResults }
  | { status: "failed"; query: string; reason: FailureReason };

/**
 * Why a search failed. `offline`: there is no network. `outdated`: the site was deployed since the page was opened, and its
 * index or scripts are others. `broken`: anything else.
 */
export type FailureReason = "offline" | "outdated" | "broken";

/** The results of a settled search, or the previous ones while it runs. */
export function resultsOf(state: SearchState): SearchResults | null {
  if (state.status === "results" || state.status === "empty") return state.results;
  return state.status === "loading" ? state.previous : null;
}

/** The same where there is something to list. */
export function shownResults(state: SearchState): SearchResults | null {
  const results = state.status === "empty" ? null : resultsOf(state);
  return results && results.results.length > 0 ? results : null;
}

/** The state to show: as long as waiting is not noticed, what was there before. */
export function shownState(state: SearchState): SearchState {
  if (state.status !== "loading" || state.late || !state.previous) return state;
  return { status: state.previous.results.length > 0 ? "results" : "empty", results: state.previous };
}
