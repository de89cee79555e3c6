import type { FailureReason } from "@/components/search/session/state";
import { T } from "@/components/ui/text";
import type { MessageKey } from "@/lib/site/languages/texts";
import { BrowseLinks } from "./browse-links";

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
