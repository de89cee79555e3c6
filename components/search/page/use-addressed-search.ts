"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FilterName } from "@/lib/search/filters";
import {
  parseSearchParameters,
  type SearchParameters,
  searchHref,
  withFilter,
} from "@/lib/site/addresses/search-parameters";
import { type Navigation, writeSearchUrl } from "./search-url";

/** The address follows the typing at rest, not at every key. */
const URL_DELAY_MS = 250;

const NOTHING: SearchParameters = { q: "" };

interface Field {
  input: RefObject<HTMLInputElement | null>;
  query: string;
  set: (text: string) => void;
}

/**
 * The search of the page and its address, which follow one another. `given` is null until the address was read.
 * `follow` takes a search that the address brings.
 */
export function useAddressedSearch({ input, query, set }: Field) {
  const [given, setGiven] = useState<SearchParameters | null>(null);
  /** The search in the address, as last written or read: `given` follows a write only after a while. */
  const addressed = useRef<SearchParameters | null>(null);

  /** Brings the address up to date now: before the page is left, or a step is added to the history. */
  const write = (next: SearchParameters, how: Navigation) => {
    // Only what comes back from the address: it is trimmed, and cut where it is long.
    addressed.current = parseSearchParameters(searchHref(next).split("?")[1] ?? "");
    writeSearchUrl(next, how);
  };
  const current = (): SearchParameters => ({ ...(addressed.current ?? NOTHING), q: query });

  /** The address was read, or changed elsewhere (back button, dialog): the box follows. */
  const follow = useCallback(
    (next: SearchParameters) => {
      const before = addressed.current;
      addressed.current = next;
      setGiven(next);
      if (next.q === before?.q) return;
      // What was typed before the address could be read counts.
      if (before === null && input.current?.value) return;
      set(next.q);
    },
    [set, input],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows query and filters, which write the address themselves
  useEffect(() => {
    if (!given) return;
    const timer = setTimeout(() => write(current(), "replace"), URL_DELAY_MS);
    return () => clearTimeout(timer);
  }, [query, given]);

  return {
    given,
    parameters: given ?? NOTHING,
    follow,
    /** Writes the present search, with another query where one is given. */
    settle: (q = query) => write({ ...current(), q }, "replace"),
    setFilter: (name: FilterName, value?: string) => write(withFilter(current(), name, value), "push"),
    clearFilters: () => write({ q: query }, "push"),
  };
}
