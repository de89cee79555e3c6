"use client";

import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { searchHref } from "@/lib/site/params";
import type { SearchCombobox } from "./combobox";
import { HitContent } from "./hit";
import { Interpretations } from "./interpretation";
import { EmptyState, FailedState, LoadingState } from "./states";

/** The list below a search box, in whatever state the search is. The listbox is always there: the box points to it. */
export function HitList({ combobox }: { combobox: SearchCombobox }) {
  const message = useMessage();
  const { state, retry, results, hits, active, listId, optionId, leave } = combobox;
  return (
    <>
      {results && <Interpretations items={results.interpretation} className="px-5 pt-3" />}
      <div role="listbox" id={listId} aria-label={message("searchHits")} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <Link
            key={hit.id}
            id={optionId(index)}
            href={hit.url}
            role="option"
            tabIndex={-1}
            aria-selected={active === index}
            className="hit"
            onClick={leave}
          >
            <HitContent hit={hit} />
          </Link>
        ))}
        {results && hits.length > 0 && (
          <Link
            id={optionId(hits.length)}
            href={searchHref({ q: results.query })}
            role="option"
            tabIndex={-1}
            aria-selected={active === hits.length}
            className="hit text-accent text-sm"
            onClick={leave}
          >
            <T k="searchAll" n={results.total} />
          </Link>
        )}
      </div>
      {state.status === "loading" && !results && <LoadingState />}
      {state.status === "empty" && <EmptyState query={state.results.query} />}
      {state.status === "failed" && <FailedState onRetry={retry} />}
    </>
  );
}
