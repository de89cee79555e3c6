"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { parseSearchParameters, type SearchParameters, searchHref } from "@/lib/site/params";
import { withBase } from "@/lib/site/paths";

/** A new entry in the history, or the present one changed. */
export type Navigation = "push" | "replace";

/**
 * The search in the address bar. Written with the history API, which Next follows without fetching anything; reading
 * needs a `<Suspense>` above, because a static page has no parameters when it is built.
 */
export function useSearchUrl(): [SearchParameters, (next: SearchParameters, how: Navigation) => void] {
  const given = useSearchParams().toString();
  const parameters = useMemo(() => parseSearchParameters(given), [given]);
  const navigate = useCallback((next: SearchParameters, how: Navigation) => {
    const address = withBase(searchHref(next));
    if (address === window.location.pathname + window.location.search) return;
    try {
      if (how === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    } catch {
      // Safari refuses more than a hundred changes in ten seconds; the next keystroke writes the address again.
    }
  }, []);
  return [parameters, navigate];
}
