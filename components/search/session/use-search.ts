"use client";

import { startTransition, useCallback, useEffect, useState } from "react";
import { useTexts } from "@/components/ui/current-language";
import { despiteOutage } from "@/components/ui/despite-outage";
import { filterLists } from "@/lib/search/filters";
import type { SearchClient, SearchOptions, SearchResults } from "@/lib/search/types";
import { languageTagOf } from "@/lib/site/languages/texts";
import { currentTexts } from "@/lib/site/storage/preferences";
import { createClient } from "./client";
import { resultsIn } from "./in-language";
import { reasonOf } from "./reason";
import type { FailureReason, SearchState } from "./state";
import { useLate } from "./use-late";
import { useRetryOnline } from "./use-retry-online";

/** Answers remembered for the way back: a list that is there at once keeps the scroll position. */
const REMEMBERED = 30;
const known = new Map<string, SearchResults>();

let client: SearchClient | undefined;

function getClient(): SearchClient {
  client ??= createClient();
  return client;
}

/** Loads the engine ahead with an empty query, when the pointer or focus comes near the search. */
export function warmSearch(): void {
  getClient()
    .search("")
    .catch(() => {});
}

/** What a query with its options is remembered by; of translations each language shows its own. */
const keyOf = (language: string, text: string, options: SearchOptions): string =>
  JSON.stringify([
    language,
    text,
    filterLists(options),
    options.limit,
    options.sort,
    options.collapse,
    options.thread,
    options.answers,
    options.widen,
  ]);

/** A search that was started before its results could be shown. */
let ahead: { key: string; results: Promise<SearchResults> } | null = null;

/** Starts a search whose results will be needed, for a page that is still being hydrated. */
export function searchAhead(query: string, options: SearchOptions): void {
  const text = query.trim();
  if (!text) return;
  // Starting a worker is a long task; yield before it so that key presses are handled.
  const results = new Promise((resolve) => setTimeout(resolve)).then(() => getClient().search(text, options));
  results.catch(() => {});
  ahead = { key: keyOf(languageTagOf(currentTexts()), text, options), results };
}

/** Returns the search that was started ahead under a key; it is used once. */
function takeAhead(key: string): Promise<SearchResults> | null {
  const begun = ahead?.key === key ? ahead.results : null;
  ahead = null;
  return begun;
}

function remember(key: string, results: SearchResults): void {
  known.delete(key);
  known.set(key, results);
  const oldest = known.keys().next().value;
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
}

type Settled =
  | { key: string; results: SearchResults }
  | { key: string; results: null; reason: FailureReason };

/**
 * Searches while the reader types and aborts superseded queries. `retry` repeats a failed search; that also happens
 * when the network comes back.
 */
export function useSearch(query: string, options: SearchOptions): { state: SearchState; retry: () => void } {
  const [settled, setSettled] = useState<Settled | null>(null);
  const [attempt, setAttempt] = useState(0);
  const text = query.trim();
  const language = languageTagOf(useTexts());
  const key = keyOf(language, text, options);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds language, text and options; `attempt` repeats the search
  useEffect(() => {
    if (!text) return;
    const before = known.get(key);
    if (before) {
      // Move it to the end of the cache, since it was just used.
      setSettled({ key, results: before });
      return;
    }
    const controller = new AbortController();
    despiteOutage(() => takeAhead(key) ?? getClient().search(text, options, controller.signal))
      .then((found) => {
        if (controller.signal.aborted) return;
        const results = resultsIn(language, found);
        // A transition renders the list in slices, so that key presses are handled in between.
        startTransition(() => setSettled({ key, results }));
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        const reason = reasonOf(error);
        if (reason === "broken") console.error("Search failed.", error);
        setSettled({ key, results: null, reason });
      });
    return () => controller.abort();
  }, [key, attempt]);

  useEffect(() => {
    if (settled?.results) remember(settled.key, settled.results);
  }, [settled]);

  const retry = useCallback(() => {
    setSettled(null);
    setAttempt((count) => count + 1);
  }, []);

  const state = stateOf(text, key, settled);
  useRetryOnline(state.status === "failed", retry);

  const late = useLate(state.status === "loading");
  return { state: state.status === "loading" ? { ...state, late } : state, retry };
}

function stateOf(query: string, key: string, settled: Settled | null): SearchState {
  if (!query) return { status: "idle" };
  const results = known.get(key) ?? (settled?.key === key ? settled.results : null);
  if (results)
    return results.results.length > 0 ? { status: "results", results } : { status: "empty", results };
  if (settled?.key === key && !settled.results) return { status: "failed", query, reason: settled.reason };
  return { status: "loading", query, previous: settled?.results ?? null, late: false };
}
