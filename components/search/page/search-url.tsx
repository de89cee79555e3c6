"use client";

import { useSearchParams } from "next/navigation";
import { Suspense, useLayoutEffect } from "react";
import { paths, withBase } from "@/lib/site/addresses/paths";
import {
  parseSearchParameters,
  type SearchParameters,
  searchHref,
} from "@/lib/site/addresses/search-parameters";

/** Adds a history entry, or replaces the present one. */
export type Navigation = "push" | "replace";

interface Props {
  onChange: (parameters: SearchParameters) => void;
}

/**
 * Reports the search in the address bar, initially and on every change, before paint. It is a component of its own
 * because a static page has no parameters at build time; this way the rest of the page needs no `<Suspense>`.
 */
export function SearchUrl(props: Props) {
  return (
    <Suspense>
      <Follow {...props} />
    </Suspense>
  );
}

function Follow({ onChange }: Props) {
  const given = useSearchParams().toString();
  useLayoutEffect(() => onChange(parseSearchParameters(given)), [given, onChange]);
  return null;
}

/** Writes the search to the address bar with the history API, which Next follows without fetching anything. */
export function writeSearchUrl(next: SearchParameters, how: Navigation): void {
  const address = withBase(searchHref(next));
  const { pathname, search } = window.location;
  // An opened answer may have changed the address already, before this page unmounts.
  if (pathname !== withBase(paths.search) || address === pathname + search) return;
  try {
    if (how === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  } catch {
    // Safari refuses more than a hundred changes in ten seconds; the next keystroke writes the address again.
  }
}
