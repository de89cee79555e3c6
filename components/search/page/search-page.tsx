"use client";

import { FilterChips } from "@/components/search/facets/chips";
import { Facets } from "@/components/search/facets/facets";
import { FilterSheet } from "@/components/search/facets/filter-sheet";
import { Order } from "@/components/search/facets/order";
import { Announcer } from "@/components/search/results/announcer";
import { lateResults } from "@/components/search/results/late-results";
import { late } from "@/components/ui/late";
import { useMessage } from "@/components/ui/use-language";
import { FILTER_NAMES } from "@/lib/search/filters";
import { onlyValue } from "@/lib/site/addresses/search-parameters";
import { IdlePane } from "./idle-pane";
import { PageField } from "./page-field";
import { SearchUrl } from "./search-url";
import { PAGE_SIZE, usePageSearch } from "./use-page-search";

const ResultsPane = lateResults(() => import("./results-pane"));
/** Fetched with the first results: a page without a search does not need it. */
const AlsoFromPosts = late(
  () => import("@/components/search/also/also"),
  // What stands above it was found without it.
  () => null,
);

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
  const search = usePageSearch();
  const { state, results, found, parameters, list, change, clearFilters } = search;
  const filtered = FILTER_NAMES.some((name) => parameters[name]);
  const facets = results && { results, parameters, projectNames, onChange: change };
  return (
    <>
      <SearchUrl onChange={search.follow} />
      <PageField search={search} />
      <FilterChips
        parameters={parameters}
        projectNames={projectNames}
        onChange={change}
        onClear={clearFilters}
      />
      <div className="mt-6 grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_14rem]">
        {facets && (
          <nav aria-label={message("searchFilters")} className="min-w-0 text-sm max-lg:hidden lg:col-start-2">
            <Facets {...facets} />
          </nav>
        )}
        {/* Another place when the results come: nothing may be seen moving. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows lead through the links of the list */}
        <div
          key={results ? "results" : "state"}
          ref={list}
          className="search-page-list min-w-0 lg:col-start-1 lg:row-start-1"
          onKeyDown={search.walk}
        >
          {state.status === "idle" ? (
            search.isGiven && <IdlePane examples={examples} onQuery={search.searchFor} />
          ) : (
            <ResultsPane
              state={state}
              pageSize={PAGE_SIZE}
              options={search.options}
              project={onlyValue(parameters, "project")}
              tools={
                facets && (
                  <span className="tools">
                    <Order parameters={parameters} onChange={change} />
                    <FilterSheet {...facets} total={facets.results.total} />
                  </span>
                )
              }
              onQuery={search.searchFor}
              onMore={search.showMore}
              onOpen={search.open}
              onRetry={search.retry}
              onClearFilters={filtered ? clearFilters : undefined}
            />
          )}
          {itemsFile && found && <AlsoFromPosts file={itemsFile} results={found} />}
        </div>
      </div>
      <Announcer state={state} />
    </>
  );
}
