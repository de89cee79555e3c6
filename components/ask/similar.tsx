"use client";

import { Say } from "@/components/search/results/announcer";
import { FailedState, failureMessage } from "@/components/search/results/failed-state";
import { HitContent } from "@/components/search/results/hit";
import { LoadingState } from "@/components/search/results/states";
import { type SearchState, shownResults, shownState } from "@/components/search/session/state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import type { SearchResult } from "@/lib/search/types";
import { searchHref } from "@/lib/site/addresses/search-parameters";
import { leaveMatches } from "@/lib/site/storage/carried-matches";
import type { OpenedAnswer } from "@/lib/site/storage/draft";

interface Props {
  state: SearchState;
  retry: () => void;
  opened: readonly OpenedAnswer[];
  onOpen: (hit: SearchResult) => void;
}

/** Past answers to the question while it is written. */
export function Similar({ state: present, retry, opened, onOpen }: Props) {
  const message = useMessage();
  const state = shownState(present);
  const results = shownResults(present);
  const open = (hit: SearchResult) => {
    leaveMatches(hit);
    onOpen(hit);
  };
  return (
    <section className="ask-similar" aria-labelledby="similar" aria-busy={state.status === "loading"}>
      <h2 id="similar" className="section-title">
        <T k="askSimilar" />
        {results && (
          <Link
            href={searchHref({ q: results.query })}
            className="quiet-link font-normal text-faint text-sm tabular-nums"
          >
            <T k="searchAll" n={results.total} />
          </Link>
        )}
      </h2>
      {state.status === "idle" && (
        <p className="py-4 text-muted">
          <T k="askSimilarIdle" />
        </p>
      )}
      {state.status === "empty" && (
        <p className="py-4 text-muted">
          <T k="askSimilarNone" />
        </p>
      )}
      {state.status === "loading" && state.late && !results && <LoadingState />}
      {state.status === "failed" && <FailedState reason={state.reason} onRetry={retry} />}
      {results && (
        <ol>
          {results.results.map((hit) => (
            <li key={hit.id} className="border-line border-b">
              {/* A middle click opens it beside the draft, so it counts as opened too. */}
              <Link href={hit.url} className="hit" onClick={() => open(hit)} onAuxClick={() => onOpen(hit)}>
                <HitContent hit={hit} />
                <span className="ask-open">
                  <T k="askThisOne" />
                  <Icon name="right" />
                  {opened.some(({ id }) => id === hit.id) && (
                    <span className="tag ms-auto">
                      <T k="askSeen" />
                    </span>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
      <Say text={announcement()} />
    </section>
  );

  function announcement(): string {
    if (present.status === "results")
      return message("askSimilarCount", { n: present.results.results.length });
    if (present.status === "empty") return message("askSimilarNone");
    if (present.status === "failed") return message(failureMessage(present.reason));
    return "";
  }
}
