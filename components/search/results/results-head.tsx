import type { ReactNode } from "react";
import { T } from "@/components/ui/text";
import type { SearchResults } from "@/lib/search/types";
import { AskLink } from "./ask-link";
import { Interpretations } from "./interpretation";

interface Props {
  results: SearchResults;
  /** Slug of the project that was searched. */
  project?: string | undefined;
  /** Searches for another query instead. */
  onQuery: (query: string) => void;
  /** Called when the reader goes to the ask page. */
  onLeave?: () => void;
  /** Whether to show the number of results when they answer the question. */
  counted?: boolean;
  /** What narrows and orders the results. */
  tools?: ReactNode;
  className?: string;
}

/** What stands above results: whether they answer the question, and what was done beyond the letter of it. */
export function ResultsHead({ results, project, onQuery, onLeave, counted = false, ...props }: Props) {
  const { tools, className = "" } = props;
  const related = results.verdict === "related";
  if (!related && !counted && results.interpretation.length === 0) return null;
  return (
    <div className={className}>
      {(related || counted) && (
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-faint text-sm tabular-nums">
          {related && (
            <span className="font-semibold text-base text-ink">
              <T k="searchRelated" />
            </span>
          )}
          <span>
            <T k="searchCount" n={results.total} />
          </span>
          {related && (
            <AskLink
              query={results.query}
              project={project}
              className="link bar-button inline-flex items-center"
              onLeave={onLeave}
            >
              <T k="searchAsk" />
            </AskLink>
          )}
          {tools}
        </div>
      )}
      <Interpretations results={results} onQuery={onQuery} />
    </div>
  );
}
