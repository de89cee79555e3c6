"use client";

import { memo, useCallback, useEffect, useRef } from "react";
import { starOfHit } from "@/components/search/field/combobox";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { SearchResult, SearchResults } from "@/lib/search/types";
import { askHref } from "@/lib/site/storage/draft";
import { HitContent } from "./hit";
import { Interpretations } from "./interpretation";
import { StarButton } from "./star-button";

interface Props {
  results: SearchResults;
  pageSize: number;
  /** Slug of the project that was searched in. */
  project?: string | undefined;
  /** Newer results are on their way, and the reader has noticed. */
  busy: boolean;
  onMore: () => void;
  /** Called before a result opens. */
  onOpen: (hit: SearchResult) => void;
}

/** A result of the list. Not rendered anew while the page follows the typing: only another result is another row. */
const Row = memo(function Row({ hit, onOpen }: { hit: SearchResult; onOpen: (hit: SearchResult) => void }) {
  return (
    <li className="hit-row border-line border-b">
      <Link href={hit.url} className="hit" onClick={() => onOpen(hit)}>
        <HitContent hit={hit} />
      </Link>
      <StarButton star={starOfHit(hit)} compact />
    </li>
  );
});

/** The results of the search page, as many as were asked for. */
export function ResultList({ results, pageSize, project, busy, onMore, onOpen }: Props) {
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  const open = useCallback((hit: SearchResult) => latest.current(hit), []);
  const rest = results.total - results.results.length;
  return (
    <>
      <p className="text-faint text-sm tabular-nums">
        <T k="searchCount" n={results.total} />
      </p>
      <Interpretations items={results.interpretation} />
      <ol className="-mx-5 mt-2 border-line border-t" aria-busy={busy}>
        {results.results.map((hit) => (
          <Row key={hit.id} hit={hit} onOpen={open} />
        ))}
      </ol>
      {rest > 0 && (
        <p className="pt-6 text-center">
          <button type="button" className="button" onClick={onMore}>
            <T k="searchMore" n={Math.min(rest, pageSize)} />
          </button>
        </p>
      )}
      <p className="py-6 text-center text-faint text-sm">
        <T k="searchAskAfter" />{" "}
        <Link href={askHref({ query: results.query, project })} className="link">
          <T k="searchAsk" />
        </Link>
      </p>
    </>
  );
}
