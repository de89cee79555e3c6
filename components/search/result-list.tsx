"use client";

import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { SearchResults } from "@/lib/search/types";
import { HitContent } from "./hit";
import { Interpretations } from "./interpretation";

interface Props {
  results: SearchResults;
  pageSize: number;
  onMore: () => void;
  /** Called before a result opens. */
  onOpen: () => void;
}

/** The results of the search page, as many as were asked for. */
export function ResultList({ results, pageSize, onMore, onOpen }: Props) {
  const rest = results.total - results.results.length;
  return (
    <>
      <p className="text-faint text-sm tabular-nums">
        <T k="searchCount" n={results.total} />
      </p>
      <Interpretations items={results.interpretation} />
      <ol className="-mx-3 mt-2 border-line border-t">
        {results.results.map((hit) => (
          <li key={hit.id} className="border-line border-b">
            <Link href={hit.url} className="hit px-3" onClick={onOpen}>
              <HitContent hit={hit} />
            </Link>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <p className="py-6 text-center">
          <button type="button" className="button" onClick={onMore}>
            <T k="searchMore" n={Math.min(rest, pageSize)} />
          </button>
        </p>
      )}
    </>
  );
}
