"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { SearchChange } from "@/components/search/facets/search-link";
import {
  parseSearchParameters,
  type SearchParameters,
  searchHref,
} from "@/lib/site/addresses/search-parameters";
import { type Navigation, writeSearchUrl } from "./search-url";

/** Debounce: the address changes when the typing rests, not with every key. */
const URL_DELAY_MS = 250;

const NOTHING: SearchParameters = { q: "" };

interface Field {
  input: RefObject<HTMLInputElement | null>;
  query: string;
  set: (text: string) => void;
}

/**
 * Keeps the search of the page and its address in step. `given` is null until the address was read. `follow` adopts a
 * search from the address.
 */
export function useAddressedSearch({ input, query, set }: Field) {
  const [given, setGiven] = useState<SearchParameters | null>(null);
  /** The search in the address, as last written or read: `given` lags behind a write. */
  const addressed = useRef<SearchParameters | null>(null);

  /** Updates the address at once: before the page is left, or a history entry is added. */
  const write = (next: SearchParameters, how: Navigation) => {
    // Store the parsed address, not `next`: parsing trims the query and cuts long ones.
    addressed.current = parseSearchParameters(searchHref(next).split("?")[1] ?? "");
    writeSearchUrl(next, how);
  };
  const current = (): SearchParameters => ({ ...(addressed.current ?? NOTHING), q: query });

  /** The address was read, or changed elsewhere (back button, dialog): update the box. */
  const follow = useCallback(
    (next: SearchParameters) => {
      const before = addressed.current;
      addressed.current = next;
      setGiven(next);
      if (next.q === before?.q) return;
      // Keep text that was typed before the address could be read.
      if (before === null && input.current?.value) return;
      set(next.q);
    },
    [set, input],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when query or filters change
  useEffect(() => {
    if (!given) return;
    const timer = setTimeout(() => write(current(), "replace"), URL_DELAY_MS);
    return () => clearTimeout(timer);
  }, [query, given]);

  return {
    given,
    parameters: given ?? NOTHING,
    follow,
    /** Writes the present search, with another query if one is given. */
    settle: (q = query) => write({ ...current(), q }, "replace"),
    /** Goes on to another search, which the back button undoes. */
    change: (make: SearchChange) => write(make(current()), "push"),
  };
}
