/** The rows of the list below a search box. */
import { resultsOf, type SearchState, shownResults } from "@/components/search/session/state";
import type { Completion, SearchResult } from "@/lib/search/types";
import { type Star, starOf } from "@/lib/site/storage/recent-and-starred";

export type ComboboxOption =
  /** A value for the operator at the end of the query. */
  | { kind: "completion"; completion: Completion }
  | { kind: "hit"; hit: SearchResult }
  /** The link to the search page. */
  | { kind: "all"; query: string; total: number }
  | { kind: "recent"; query: string }
  | { kind: "star"; star: Star };

/** What the browser stores for a reader. */
export interface Kept {
  recent: readonly string[];
  stars: readonly Star[];
}

/** More completions would push the results out of sight. */
const LISTED_COMPLETIONS = 5;

/** Returns the options in display order; those of `kept` are shown while the field is empty. */
export function optionsOf(state: SearchState, kept: Kept): ComboboxOption[] {
  const completions = (resultsOf(state)?.completions ?? [])
    .slice(0, LISTED_COMPLETIONS)
    .map((completion): ComboboxOption => ({ kind: "completion", completion }));
  const results = shownResults(state);
  if (results) {
    const hits = results.results.map((hit): ComboboxOption => ({ kind: "hit", hit }));
    return [...completions, ...hits, { kind: "all", query: results.query, total: results.total }];
  }
  if (state.status !== "idle") return completions;
  return [
    ...kept.recent.map((query): ComboboxOption => ({ kind: "recent", query })),
    ...kept.stars.map((star): ComboboxOption => ({ kind: "star", star })),
  ];
}

/** Returns a key that is unique within the list. */
export function keyOfOption(option: ComboboxOption): string {
  switch (option.kind) {
    case "completion":
      return `completion ${option.completion.value}`;
    case "hit":
      return option.hit.id;
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
