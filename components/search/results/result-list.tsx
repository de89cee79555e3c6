"use client";

import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { T } from "@/components/ui/text";
import type { SearchOptions, SearchResult, SearchResults } from "@/lib/search/types";
import { isShown } from "@/lib/site/addresses/pages";
import { AskLink } from "./ask-link";
import { phrasedIds } from "./hit";
import { ResultRow } from "./result-row";
import { ResultsHead } from "./results-head";
import { ThreadHits } from "./thread-hits";

interface Props {
  results: SearchResults;
  /** What found them. */
  options: SearchOptions;
  pageSize: number;
  /** Slug of the project that was searched. */
  project?: string | undefined;
  /** Newer results are loading, for long enough that the reader noticed. */
  busy: boolean;
  /** What narrows and orders the list. */
  tools: ReactNode;
  /** Searches for another query instead. */
  onQuery: (query: string) => void;
  onMore: () => void;
  /** Called before a result opens. */
  onOpen: (hit: SearchResult) => void;
}

/** The same function for as long as the list is there, which calls the latest one. */
function useSteady<Argument>(call: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  return useCallback((argument: Argument) => latest.current(argument), []);
}

/** The results of the search page, as many as were asked for. */
export function ResultList({ results, options, pageSize, project, busy, tools, ...on }: Props) {
  const open = useSteady(on.onOpen);
  const phrased = phrasedIds(results);
  const rest = (results.rows ?? results.total) - results.results.length;
  return (
    <>
      <ResultsHead results={results} project={project} onQuery={on.onQuery} counted tools={tools} />
      <ol className="mt-2 border-line border-t" aria-busy={busy}>
        {results.results.map((hit) => (
          <li key={hit.id} className="border-line border-b">
            {/* Lines begin where texts do; the ground of a selected row goes beyond them. */}
            <div className="-mx-5">
              <ResultRow hit={hit} phrased={phrased.has(hit.id)} onOpen={open} />
              {hit.thread && hit.thread.more > 0 && (
                <ThreadHits
                  hit={hit}
                  thread={hit.thread}
                  query={results.query}
                  options={options}
                  onOpen={open}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <p className="pt-6 text-center">
          <button type="button" className="button" onClick={on.onMore}>
            <T k="searchMore" n={Math.min(rest, pageSize)} />
          </button>
        </p>
      )}
      {isShown("ask") && (
        <p className="py-6 text-center text-faint text-sm">
          <T k="searchAskAfter" />{" "}
          <AskLink query={results.query} project={project} className="link">
            <T k="searchAsk" />
          </AskLink>
        </p>
      )}
    </>
  );
}
