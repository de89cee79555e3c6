"use client";

import type { ReactNode } from "react";
import { FailedState } from "@/components/search/results/failed-state";
import { ResultList } from "@/components/search/results/result-list";
import { EmptyState, LoadingState } from "@/components/search/results/states";
import { type SearchState, shownResults, shownState } from "@/components/search/session/state";
import type { SearchOptions, SearchResult } from "@/lib/search/types";

interface Props {
  state: SearchState;
  pageSize: number;
  /** What the search is asked for besides the query. */
  options: SearchOptions;
  /** What narrows and orders the results. */
  tools: ReactNode;
  /** Slug of the project that is searched in. */
  project: string | undefined;
  onQuery: (query: string) => void;
  onMore: (shown: number) => void;
  onOpen: (hit: SearchResult) => void;
  onRetry: () => void;
  /** Absent when no filter is set. */
  onClearFilters: (() => void) | undefined;
}

/** The results of the search page, or what stands in their place. */
export default function ResultsPane({ project, onQuery, onMore, ...props }: Props) {
  const state = shownState(props.state);
  const results = shownResults(props.state);
  const waiting = state.status === "loading" && state.late;
  if (results) {
    return (
      <ResultList
        results={results}
        project={project}
        busy={waiting}
        onQuery={onQuery}
        onMore={() => onMore(results.results.length)}
        pageSize={props.pageSize}
        options={props.options}
        tools={props.tools}
        onOpen={props.onOpen}
      />
    );
  }
  switch (state.status) {
    case "idle":
      return null;
    case "loading":
      return waiting && <LoadingState />;
    case "failed":
      return <FailedState reason={state.reason} onRetry={props.onRetry} />;
    case "empty":
      return (
        <EmptyState
          results={state.results}
          project={project}
          onQuery={onQuery}
          onClearFilters={props.onClearFilters}
        />
      );
    case "results":
      return null;
  }
}
