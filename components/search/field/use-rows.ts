"use client";

import { useState } from "react";
import { shownResults } from "@/components/search/session/state";
import { threadOptions } from "@/components/search/session/thread-options";
import { useSearch } from "@/components/search/session/use-search";
import type { SearchOptions } from "@/lib/search/types";
import { optionsOf, type StoredRows } from "./options";

/** The search below a box, and the rows of its list. */
export function useRows(query: string, asked: SearchOptions, stored: StoredRows) {
  const { state, retry } = useSearch(query, asked);
  const results = shownResults(state);
  const [chosen, setChosen] = useState<{ query: string; key: string } | null>(null);
  const key = chosen && chosen.query === results?.query ? chosen.key : null;
  const { state: turns } = useSearch(key === null ? "" : query, threadOptions(asked, key ?? ""));
  const hits = shownResults(turns)?.results;
  return {
    state,
    retry,
    results,
    options: optionsOf(state, stored, key !== null && hits ? { key, hits } : null),
    /** Lists the other results of a thread in the place of the row that leads to them. */
    unfold: (thread: string) => setChosen({ query: results?.query ?? query, key: thread }),
  };
}
