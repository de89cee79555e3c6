"use client";

import { useQueryInput } from "@/components/search/field/use-query-input";
import { resultsOf, shownResults } from "@/components/search/session/state";
import { searchAhead, useSearch } from "@/components/search/session/use-search";
import { keepPlace } from "@/components/ui/history-state";
import type { SearchOptions, SearchResult } from "@/lib/search/types";
import { paths, withBase } from "@/lib/site/addresses/paths";
import {
  parseSearchParameters,
  type SearchParameters,
  searchHref,
} from "@/lib/site/addresses/search-parameters";
import { leaveMatches } from "@/lib/site/storage/carried-matches";
import { rememberSearch } from "@/lib/site/storage/recent-and-starred";
import { useAddressedSearch } from "./use-addressed-search";
import { useHitFocus } from "./use-hit-focus";
import { useFocusOnFurther, usePages } from "./use-pages";
import { useWayBack } from "./use-way-back";

/** Results shown before more are asked for. */
export const PAGE_SIZE = 10;

const optionsOf = ({ q: _, ...asked }: SearchParameters, pages: number): SearchOptions => ({
  ...asked,
  limit: PAGE_SIZE * pages,
  collapse: true,
  widen: true,
});

// A link to a search: it begins while the page is still being hydrated.
if (typeof window !== "undefined" && window.location.pathname === withBase(paths.search)) {
  const linked = parseSearchParameters(window.location.search);
  searchAhead(linked.q, optionsOf(linked, 1));
}

/** The search of the page: what is typed, the address, and what was found. */
export function usePageSearch() {
  const field = useQueryInput();
  const { input, query, set } = field;
  const { list, focusFirst, walk } = useHitFocus(input);
  const { given, parameters, follow, settle, change } = useAddressedSearch(field);
  const { pages, further, showMore } = usePages(searchHref({ ...parameters, q: query }));
  const options = optionsOf(parameters, pages);
  const { state, retry } = useSearch(query, options);
  const results = shownResults(state);
  useWayBack(list, results !== null);
  useFocusOnFurther(further, list, results?.results.length ?? 0);

  return {
    field,
    state,
    /** What is listed; null where nothing is. */
    results,
    /** What was found last, be it nothing. */
    found: resultsOf(state),
    options,
    /** The search as its links write it. */
    parameters: { ...parameters, q: query },
    /** Whether the address was read. */
    isGiven: given !== null,
    list,
    focusFirst,
    walk,
    follow,
    change,
    clearFilters: () => change(({ q }) => ({ q })),
    showMore,
    searchFor(next: string) {
      set(next);
      input.current?.focus();
    },
    submit(text: string) {
      set(text);
      rememberSearch(text);
      settle(text);
    },
    /** Called before a result opens. */
    open(hit: SearchResult) {
      rememberSearch(query);
      leaveMatches(hit);
      settle();
      keepPlace([hit.url]);
    },
    retry() {
      input.current?.focus();
      retry();
    },
  };
}

export type PageSearch = ReturnType<typeof usePageSearch>;
