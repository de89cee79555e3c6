"use client";

import { lazy, Suspense } from "react";
import { FilterChips } from "@/components/search/facets/chips";
import { FacetPanel } from "@/components/search/facets/facets";
import { SearchBox } from "@/components/search/field/box";
import { CompletionChips } from "@/components/search/field/completions";
import { SearchForm, SilentSubmit } from "@/components/search/field/form";
import { isComposing } from "@/components/search/field/ime";
import { OperatorChips } from "@/components/search/field/operator-chips";
import { useQueryInput } from "@/components/search/field/use-query-input";
import { Announcer } from "@/components/search/results/announcer";
import { resultsOf, shownResults } from "@/components/search/session/state";
import { searchAhead, useSearch, warmSearch } from "@/components/search/session/use-search";
import { keepPlace } from "@/components/ui/history-state";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { FILTER_NAMES } from "@/lib/search/filters";
import type { Completion, SearchOptions, SearchResult } from "@/lib/search/types";
import { paths, withBase } from "@/lib/site/addresses/paths";
import {
  parseSearchParameters,
  type SearchParameters,
  searchHref,
} from "@/lib/site/addresses/search-parameters";
import { withFilterOperator } from "@/lib/site/operators";
import { leaveMatches } from "@/lib/site/storage/carried-matches";
import { rememberSearch } from "@/lib/site/storage/recent-and-starred";
import { ResultsPane } from "./results-pane";
import { SearchUrl } from "./search-url";
import { useAddressedSearch } from "./use-addressed-search";
import { useHitFocus } from "./use-hit-focus";
import { useFocusOnFurther, usePages } from "./use-pages";
import { useWayBack } from "./use-way-back";

/** Fetched with the first results: a page without a search does not need it. */
const AlsoFromPosts = lazy(() => import("@/components/search/also/also"));

const PAGE_SIZE = 10;

const optionsOf = ({ q: _, ...filters }: SearchParameters, pages: number): SearchOptions => ({
  ...filters,
  limit: PAGE_SIZE * pages,
});

// A link to a search: start it while the page is still being hydrated.
if (typeof window !== "undefined" && window.location.pathname === withBase(paths.search)) {
  const linked = parseSearchParameters(window.location.search);
  searchAhead(linked.q, optionsOf(linked, 1));
}

interface Props {
  /** Names of projects by slug, for facets and chips. */
  projectNames: Readonly<Record<string, string>>;
  /** Example searches. */
  examples: readonly string[];
  /** Search file of the items that posts hold besides questions; null where there are none. */
  itemsFile: string | null;
}

/** All results of a search, with filters. The address holds the whole state. */
export function SearchPage({ projectNames, examples, itemsFile }: Props) {
  const message = useMessage();
  const field = useQueryInput();
  const { input, text, query, set, props } = field;
  const { list, focusFirst, walk } = useHitFocus(input);
  const { given, parameters, follow, settle, setFilter, clearFilters } = useAddressedSearch(field);
  const { pages, further, showMore } = usePages(searchHref({ ...parameters, q: query }));
  const { state, retry } = useSearch(query, optionsOf(parameters, pages));
  const results = shownResults(state);
  const found = resultsOf(state);
  const [firstCompletion, ...completions] = found?.completions ?? [];
  const filtered = FILTER_NAMES.some((name) => parameters[name]);
  useWayBack(list, results !== null);
  useFocusOnFurther(further, list, results?.results.length ?? 0);

  const searchFor = (next: string) => {
    set(next);
    input.current?.focus();
  };
  const complete = ({ filter, value }: Completion) =>
    searchFor(`${withFilterOperator(text, filter, value)} `);
  const open = (hit: SearchResult) => {
    rememberSearch(query);
    leaveMatches(hit);
    settle();
    keepPlace([hit.url]);
  };

  return (
    <>
      <SearchUrl onChange={follow} />
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
          set(text);
          rememberSearch(text);
          settle(text);
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
              if (event.key === "ArrowDown" && focusFirst()) event.preventDefault();
            },
          }}
          onClear={() => searchFor("")}
        />
        <SilentSubmit />
      </SearchForm>
      {results && (
        // A script moves the focus: the address holds the search and must not get a fragment.
        <button type="button" className="skip" onClick={focusFirst}>
          <T k="skipToResults" />
        </button>
      )}
      {firstCompletion ? (
        <CompletionChips completions={[firstCompletion, ...completions]} onChoose={complete} />
      ) : (
        <OperatorChips text={text} set={set} input={input} />
      )}
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
        {/* Moved once results arrive: on a phone the filters stand above them, and nothing may visibly shift. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows lead through the links of the list */}
        <div
          key={results ? "results" : "state"}
          ref={list}
          className="search-page-list min-w-0 lg:col-start-1 lg:row-start-1"
          onKeyDown={walk}
        >
          <ResultsPane
            state={state}
            examples={given && examples}
            pageSize={PAGE_SIZE}
            project={parameters.project}
            onQuery={searchFor}
            onMore={showMore}
            onOpen={open}
            onRetry={() => {
              input.current?.focus();
              retry();
            }}
            onClearFilters={filtered ? clearFilters : undefined}
          />
          {itemsFile && found && (
            <Suspense>
              <AlsoFromPosts file={itemsFile} results={found} />
            </Suspense>
          )}
        </div>
      </div>
      <Announcer state={state} />
    </>
  );
}
