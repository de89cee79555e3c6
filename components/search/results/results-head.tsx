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
  className?: string;
}

/**
 * The head of a list of results: whether they answer the question, and what the search did beyond the literal words.
 */
export function ResultsHead({ results, project, onQuery, onLeave, counted = false, className = "" }: Props) {
  const related = results.verdict === "related";
  if (!related && !counted && results.interpretation.length === 0) return null;
  return (
    <div className={className}>
      {(related || counted) && (
        <p className="flex flex-wrap items-baseline gap-x-4 text-faint text-sm tabular-nums">
          {related && (
            <span className="font-semibold text-base text-ink">
              <T k="searchRelated" />
            </span>
          )}
          <span>
            <T k="searchCount" n={results.total} />
          </span>
          {related && (
            <AskLink query={results.query} project={project} className="link" onLeave={onLeave}>
              <T k="searchAsk" />
            </AskLink>
          )}
        </p>
      )}
      <Interpretations results={results} onQuery={onQuery} />
    </div>
  );
}
