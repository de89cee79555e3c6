"use client";

import { useSearchParams } from "next/navigation";
import { Suspense, useLayoutEffect } from "react";
import { paths, withBase } from "@/lib/site/addresses/paths";
import {
  parseSearchParameters,
  type SearchParameters,
  searchHref,
} from "@/lib/site/addresses/search-parameters";

/** A new entry in the history, or the present one changed. */
export type Navigation = "push" | "replace";

interface Props {
  onChange: (parameters: SearchParameters) => void;
}

/**
 * Tells the search in the address bar, at first and whenever it changes, before it is painted. A part of its own,
 * because a static page has no parameters when it is built: the rest of the page needs not wait in a `<Suspense>`.
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
  // An answer that was opened may have its address there before this page is gone.
  if (pathname !== withBase(paths.search) || address === pathname + search) return;
  try {
    if (how === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  } catch {
    // Safari refuses more than a hundred changes in ten seconds; the next keystroke writes the address again.
  }
}
