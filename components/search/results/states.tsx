import type { FailureReason } from "@/components/search/session/state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { SearchResults } from "@/lib/search/types";
import { isShown } from "@/lib/site/addresses/pages";
import { paths } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";
import { clip } from "@/lib/site/wording/headline";
import { AskLink } from "./ask-link";
import { Interpretations } from "./interpretation";

const SHOWN_QUERY_LENGTH = 40;

/** Links for browsing without a search. */
function BrowseLinks({ onLeave }: { onLeave?: (() => void) | undefined }) {
  return (
    <>
      <Link href={paths.projects} className="link" onClick={onLeave}>
        <T k="navProjects" />
      </Link>
      {isShown("weekly") && (
        <Link href={paths.weekly} className="link" onClick={onLeave}>
          <T k="navWeekly" />
        </Link>
      )}
    </>
  );
}

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

const FAILURES = {
  offline: { title: "searchOfflineTitle", hint: "searchOfflineHint", mend: "searchRetry" },
  outdated: { title: "searchOutdatedTitle", hint: "searchOutdatedHint", mend: "searchReload" },
  broken: { title: "searchFailedTitle", hint: "searchFailedHint", mend: "searchRetry" },
} as const;

/** The engine or the index could not be fetched or read: says what happened and what helps. */
export function FailedState({ reason, onRetry }: { reason: FailureReason; onRetry: () => void }) {
  const { title, hint, mend } = FAILURES[reason];
  return (
    <div className="state">
      <p className="font-semibold">
        <T k={title} />
      </p>
      <p className="text-muted">
        <T k={hint} />
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        <button
          type="button"
          className="button"
          onClick={reason === "outdated" ? () => window.location.reload() : onRetry}
        >
          <T k={mend} />
        </button>
        <BrowseLinks />
      </div>
    </div>
  );
}

/** Returns the announcement of a failure. */
export const failureMessage = (reason: FailureReason): MessageKey =>
  reason === "broken" ? "searchFailedAnnounce" : FAILURES[reason].title;
