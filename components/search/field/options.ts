/** The rows of the list below a search box. */
import { resultsOf, type SearchState, shownResults } from "@/components/search/session/state";
import type { Completion, ResultThread, SearchResult } from "@/lib/search/types";
import { type Star, starOf } from "@/lib/site/storage/recent-and-starred";

export type ComboboxOption =
  /** A value for the operator at the end of the query. */
  | { kind: "completion"; completion: Completion }
  /** `unfolded`: another result of the thread that the one above it stands for. */
  | { kind: "hit"; hit: SearchResult; unfolded: boolean }
  /** The way to the other results of the thread above. */
  | { kind: "thread"; thread: ResultThread }
  /** The way to the search page. */
  | { kind: "all"; query: string; total: number }
  | { kind: "recent"; query: string }
  | { kind: "star"; star: Star };

/** What the browser stores for the reader. */
export interface StoredRows {
  recent: readonly string[];
  stars: readonly Star[];
}

/** The results of a thread that was unfolded. */
export interface Unfolded {
  key: string;
  hits: readonly SearchResult[];
}

/** More would push the results out of sight. */
const LISTED_COMPLETIONS = 5;

/** The options in their order; what is stored stands there while nothing is typed. */
export function optionsOf(
  state: SearchState,
  stored: StoredRows,
  unfolded: Unfolded | null,
): ComboboxOption[] {
  const completions = (resultsOf(state)?.completions ?? [])
    .slice(0, LISTED_COMPLETIONS)
    .map((completion): ComboboxOption => ({ kind: "completion", completion }));
  const results = shownResults(state);
  if (results) {
    const hits = results.results.flatMap((hit) => rowsOf(hit, unfolded));
    return [...completions, ...hits, { kind: "all", query: results.query, total: results.total }];
  }
  if (state.status !== "idle") return completions;
  return [
    ...stored.recent.map((query): ComboboxOption => ({ kind: "recent", query })),
    ...stored.stars.map((star): ComboboxOption => ({ kind: "star", star })),
  ];
}

/** A result, and what stands below it of its thread. */
function rowsOf(hit: SearchResult, unfolded: Unfolded | null): ComboboxOption[] {
  const row: ComboboxOption = { kind: "hit", hit, unfolded: false };
  const { thread } = hit;
  if (!thread || thread.more === 0) return [row];
  if (unfolded?.key !== thread.key) return [row, { kind: "thread", thread }];
  const others = unfolded.hits.filter(({ id }) => id !== hit.id);
  return [row, ...others.map((other): ComboboxOption => ({ kind: "hit", hit: other, unfolded: true }))];
}

/** Tells an option from the others of its list. */
export function keyOfOption(option: ComboboxOption): string {
  switch (option.kind) {
    case "completion":
      return `completion ${option.completion.value}`;
    case "hit":
      return option.hit.id;
    case "thread":
      return `thread ${option.thread.key}`;
    case "recent":
      return `recent ${option.query}`;
    case "star":
      return `star ${option.star.id}`;
    case "all":
      return "all";
  }
}

/** Returns the star of a result. */
export const starOfHit = ({ id, question, project, source }: SearchResult): Star =>
  starOf({ id, question, project, date: source.date });

/** Returns the star that Ctrl/⌘ S sets; null for rows without an answer. */
export function starOfOption(option: ComboboxOption | undefined): Star | null {
  if (option?.kind === "hit") return starOfHit(option.hit);
  return option?.kind === "star" ? option.star : null;
}
