import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import type { SearchResults } from "@/lib/search/types";
import { clip } from "@/lib/site/wording/headline";
import { AskLink } from "./ask-link";
import { BrowseLinks } from "./browse-links";
import { Interpretations } from "./interpretation";

const SHOWN_QUERY_LENGTH = 40;

/** Rows of the skeleton: widths of question and passage in percent. */
const SKELETON = [
  [62, 94],
  [48, 88],
  [71, 91],
] as const;

/** The engine or the index is loading, for long enough that the reader noticed. */
export function LoadingState() {
  return (
    <div className="state text-muted">
      <p className="sr-only">
        <T k="searchLoading" />
      </p>
      <div aria-hidden="true">
        {SKELETON.map(([question, passage]) => (
          <div key={question} className="skeleton">
            <span style={{ width: `${question}%` }} />
            <span style={{ width: `${passage}%` }} />
            <span />
          </div>
        ))}
      </div>
      <p className="text-faint text-sm">
        <T k="searchFirstLoad" />
      </p>
    </div>
  );
}

interface EmptyProps {
  results: SearchResults;
  /** Slug of the project that was searched. */
  project?: string | undefined;
  /** Searches for another query instead. */
  onQuery: (query: string) => void;
  onClearFilters?: (() => void) | undefined;
  /** Called when the reader follows a link. */
  onLeave?: () => void;
}

/** Nothing matches: says so and offers to ask the question. */
export function EmptyState({ results, project, onQuery, onClearFilters, onLeave }: EmptyProps) {
  const { query } = results;
  return (
    <div className="state">
      <p className="font-semibold">
        <T k="searchEmptyTitle" query={clip(query, SHOWN_QUERY_LENGTH)} />
      </p>
      <p className="text-muted">
        <T k="searchEmptyHint" />
      </p>
      <Interpretations results={results} onQuery={onQuery} />
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        {onClearFilters && (
          <button type="button" className="button" onClick={onClearFilters}>
            <T k="searchEmptyFilters" />
          </button>
        )}
        <AskLink
          query={query}
          project={project}
          className={onClearFilters ? "button" : "button button-primary"}
          onLeave={onLeave}
        >
          <Icon name="ask" />
          <T k="searchAsk" />
        </AskLink>
        <BrowseLinks onLeave={onLeave} />
      </div>
    </div>
  );
}
