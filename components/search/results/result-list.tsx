"use client";

import { memo, useCallback, useEffect, useRef } from "react";
import { starOfHit } from "@/components/search/field/options";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { SearchResult, SearchResults } from "@/lib/search/types";
import { isShown } from "@/lib/site/addresses/pages";
import { AskLink } from "./ask-link";
import { HitContent, phrasedIds } from "./hit";
import { ResultsHead } from "./results-head";
import { StarButton } from "./star-button";

interface Props {
  results: SearchResults;
  pageSize: number;
  /** Slug of the project that was searched. */
  project?: string | undefined;
  /** Newer results are loading, for long enough that the reader noticed. */
  busy: boolean;
  /** Searches for another query instead. */
  onQuery: (query: string) => void;
  onMore: () => void;
  /** Called before a result opens. */
  onOpen: (hit: SearchResult) => void;
}

interface RowProps {
  hit: SearchResult;
  /** Whether the result matched by a phrasing. */
  phrased: boolean;
  onOpen: (hit: SearchResult) => void;
}

/** A row of the list. Memoised, so that it is rendered again only for another result and not with every keystroke. */
const Row = memo(function Row({ hit, phrased, onOpen }: RowProps) {
  return (
    <li className="hit-row border-line border-b">
      <Link href={hit.url} className="hit" onClick={() => onOpen(hit)}>
        <HitContent hit={hit} phrased={phrased} />
      </Link>
      <StarButton star={starOfHit(hit)} compact />
    </li>
  );
});

/** The results of the search page, up to the number asked for. */
export function ResultList({ results, pageSize, project, busy, onQuery, onMore, onOpen }: Props) {
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  const open = useCallback((hit: SearchResult) => latest.current(hit), []);
  const phrased = phrasedIds(results);
  const rest = results.total - results.results.length;
  return (
    <>
      <ResultsHead results={results} project={project} onQuery={onQuery} counted />
      <ol className="-mx-5 mt-2 border-line border-t" aria-busy={busy}>
        {results.results.map((hit) => (
          <Row key={hit.id} hit={hit} phrased={phrased.has(hit.id)} onOpen={open} />
        ))}
      </ol>
      {rest > 0 && (
        <p className="pt-6 text-center">
          <button type="button" className="button" onClick={onMore}>
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
