"use client";

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { FilterChips } from "@/components/search/facets/chips";
import { FacetPanel } from "@/components/search/facets/facets";
import { SearchBox } from "@/components/search/field/box";
import { Examples } from "@/components/search/field/examples";
import { SearchForm, SilentSubmit } from "@/components/search/field/form";
import { isComposing } from "@/components/search/field/ime";
import { OperatorChips } from "@/components/search/field/operator-chips";
import { useQueryInput } from "@/components/search/field/use-query-input";
import { Announcer } from "@/components/search/results/announcer";
import { ResultList } from "@/components/search/results/result-list";
import { EmptyState, FailedState, LoadingState } from "@/components/search/results/states";
import {
  searchAhead,
  shownResults,
  shownState,
  useSearch,
  warmSearch,
} from "@/components/search/session/use-search";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { FILTER_NAMES, type FilterName } from "@/lib/search/filters";
import type { SearchOptions } from "@/lib/search/types";
import { paths, withBase } from "@/lib/site/paths";
import {
  parseSearchParameters,
  type SearchParameters,
  searchHref,
  withFilter,
} from "@/lib/site/search-parameters";
import { leaveMatches } from "@/lib/site/storage/carried-matches";
import { rememberSearch } from "@/lib/site/storage/recent-and-starred";
import { type Navigation, SearchUrl, writeSearchUrl } from "./search-url";

const PAGE_SIZE = 10;
/** The address follows the typing at rest, not at every key. */
const URL_DELAY_MS = 250;

/** How many pages of a search the reader had asked for, by its address: the way back leads to the same list. */
const pagesOf = new Map<string, number>();

const NOTHING: SearchParameters = { q: "" };

const optionsOf = ({ q: _, ...filters }: SearchParameters, pages: number): SearchOptions => ({
  ...filters,
  limit: PAGE_SIZE * pages,
});

// A link to a search: it begins while the page is still being hydrated.
if (typeof window !== "undefined" && window.location.pathname === withBase(paths.search)) {
  const linked = parseSearchParameters(window.location.search);
  searchAhead(linked.q, optionsOf(linked, 1));
}

interface Props {
  /** Names of projects by slug, for facets and chips. */
  projectNames: Readonly<Record<string, string>>;
  /** Searches to begin with. */
  examples: readonly string[];
}

/** From the box straight to the results, past the filters. */
function focusFirst(list: HTMLElement | null): boolean {
  const first = list?.querySelector<HTMLElement>("a.hit");
  first?.focus();
  return Boolean(first);
}

/** All results of a search, with filters; the address holds the whole of it. */
export function SearchPage({ projectNames, examples }: Props) {
  const message = useMessage();
  const [given, setGiven] = useState<SearchParameters | null>(null);
  const parameters = given ?? NOTHING;
  const { input, text, query, set, props } = useQueryInput();
  const href = searchHref({ ...parameters, q: query });
  const pages = pagesOf.get(href) ?? 1;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  /** The place of the first result that the reader has just asked for. */
  const further = useRef<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  /** The search in the address, as last written or read: `given` follows a write only after a while. */
  const addressed = useRef<SearchParameters | null>(null);
  const { project } = parameters;
  const search = useSearch(query, optionsOf(parameters, pages));
  const results = shownResults(search.state);
  const state = shownState(search.state);

  /** Brings the address up to date now: before the page is left, or a step is added to the history. */
  const write = (next: SearchParameters, how: Navigation) => {
    // Only what comes back from the address: it is trimmed, and cut where it is long.
    addressed.current = parseSearchParameters(searchHref(next).split("?")[1] ?? "");
    writeSearchUrl(next, how);
  };
  const current = (): SearchParameters => ({ ...(addressed.current ?? NOTHING), q: query });

  /** The address was read, or changed elsewhere (back button, dialog): the box follows. */
  const follow = useCallback(
    (next: SearchParameters) => {
      const before = addressed.current;
      addressed.current = next;
      setGiven(next);
      if (next.q === before?.q) return;
      // What was typed before the address could be read counts.
      if (before === null && input.current?.value) return;
      set(next.q);
    },
    [set, input],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows query and filters, which write the address themselves
  useEffect(() => {
    if (!given) return;
    const timer = setTimeout(() => write(current(), "replace"), URL_DELAY_MS);
    return () => clearTimeout(timer);
  }, [query, given]);

  // Whoever asked for more goes on with them: the button is below them now, or gone.
  useEffect(() => {
    if (further.current === null || !results || results.results.length <= further.current) return;
    list.current?.querySelectorAll<HTMLElement>("a.hit")[further.current]?.focus({ preventScroll: true });
    further.current = null;
  }, [results]);

  const setFilter = (name: FilterName, value?: string) => write(withFilter(current(), name, value), "push");
  const clearFilters = () => write({ q: query }, "push");
  const showMore = () => {
    further.current = results?.results.length ?? null;
    pagesOf.set(href, pages + 1);
    redraw();
  };
  const retry = () => {
    input.current?.focus();
    search.retry();
  };
  const filtered = FILTER_NAMES.some((name) => parameters[name]);

  return (
    <>
      <SearchUrl onChange={follow} />
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
          set(text);
          rememberSearch(text);
          write({ ...current(), q: text }, "replace");
        }}
      >
        <SearchBox
          large
          input={{
            ...props,
            autoFocus: true,
            "aria-label": message("searchLabel"),
            placeholder: message("searchPlaceholder"),
            onFocus: warmSearch,
            onKeyDown: (event) => {
              if (isComposing(event.nativeEvent)) return;
              if (event.key === "Escape") set("");
              if (event.key === "ArrowDown" && focusFirst(list.current)) event.preventDefault();
            },
          }}
          onClear={() => {
            set("");
            input.current?.focus();
          }}
        />
        <SilentSubmit />
      </SearchForm>
      <OperatorChips text={text} set={set} input={input} />
      <FilterChips
        parameters={parameters}
        projectNames={projectNames}
        onRemove={setFilter}
        onClear={clearFilters}
      />
      <div className="mt-6 grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_14rem]">
        {results && (
          <FacetPanel
            facets={results.facets}
            parameters={{ ...parameters, q: query }}
            projectNames={projectNames}
            onChoose={setFilter}
          />
        )}
        {/* Another place when the results come: on a phone the filters stand above them, and nothing may be seen moving. */}
        <div
          key={results ? "results" : "state"}
          ref={list}
          className="search-page-list min-w-0 lg:col-start-1 lg:row-start-1"
        >
          {given && state.status === "idle" && (
            <div className="py-4">
              <p className="text-muted">
                <T k="searchIdle" />
              </p>
              <Examples
                examples={examples}
                pick={(example) => {
                  set(example);
                  input.current?.focus();
                }}
              />
            </div>
          )}
          {state.status === "loading" && state.late && !results && <LoadingState />}
          {state.status === "failed" && <FailedState reason={state.reason} onRetry={retry} />}
          {state.status === "empty" && (
            <EmptyState
              query={state.results.query}
              project={project}
              {...(filtered ? { onClearFilters: clearFilters } : {})}
            />
          )}
          {results && (
            <ResultList
              results={results}
              project={project}
              busy={state.status === "loading" && state.late}
              onMore={showMore}
              pageSize={PAGE_SIZE}
              onOpen={(hit) => {
                rememberSearch(query);
                leaveMatches(hit);
                write(current(), "replace");
              }}
            />
          )}
        </div>
      </div>
      <Announcer state={search.state} />
    </>
  );
}
