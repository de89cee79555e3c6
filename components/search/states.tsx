import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { clip } from "@/lib/site/headline";
import { paths } from "@/lib/site/paths";

const SHOWN_QUERY_LENGTH = 40;

function Browse() {
  return (
    <p className="mt-4 flex gap-4">
      <Link href={paths.projects} className="link">
        <T k="navProjects" />
      </Link>
      <Link href={paths.weekly} className="link">
        <T k="navWeekly" />
      </Link>
    </p>
  );
}

/** The engine or the index is on its way. */
export function LoadingState() {
  return (
    <div className="late state text-muted">
      <p>
        <T k="searchLoading" />
      </p>
      <p className="text-faint text-sm">
        <T k="searchFirstLoad" />
      </p>
    </div>
  );
}

/** Nothing matches. */
export function EmptyState({ query, onClearFilters }: { query: string; onClearFilters?: () => void }) {
  return (
    <div className="state">
      <p className="font-semibold">
        <T k="searchEmptyTitle" query={clip(query, SHOWN_QUERY_LENGTH)} />
      </p>
      <p className="text-muted">
        <T k="searchEmptyHint" />
      </p>
      {onClearFilters ? (
        <p className="mt-4">
          <button type="button" className="button" onClick={onClearFilters}>
            <T k="searchEmptyFilters" />
          </button>
        </p>
      ) : (
        <Browse />
      )}
    </div>
  );
}

/** The engine or the index could not be fetched. */
export function FailedState({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="state">
      <p className="font-semibold">
        <T k="searchFailedTitle" />
      </p>
      <p className="text-muted">
        <T k="searchFailedHint" />
      </p>
      <p className="mt-4">
        <button type="button" className="button" onClick={onRetry}>
          <T k="searchRetry" />
        </button>
      </p>
      <Browse />
    </div>
  );
}
