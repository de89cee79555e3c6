"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Understood } from "./understand";

/** Fetched when the reader filters; the page itself does without. */
const load = () => import("./understand");

/** Typing ends in a search, not every key does. */
const DELAY_MS = 200;

const NOTHING: Understood = { ids: new Set(), terms: [] };

/**
 * Filters by the search's own understanding (pinyin, synonyms, spelling), within a project. Nothing until it has answered,
 * and nothing where it cannot: the filter by letters goes on.
 */
export function useUnderstood(query: string, project: string, limit: number): Understood {
  const [answer, setAnswer] = useState({ query: "", understood: NOTHING });
  useEffect(() => {
    if (!query.trim()) return;
    const giveUp = new AbortController();
    const timer = setTimeout(() => {
      load()
        .then(({ understand }) => understand(query, { project, limit }, giveUp.signal))
        .then(
          (understood) => setAnswer({ query, understood }),
          () => {},
        );
    }, DELAY_MS);
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [query, project, limit]);
  return answer.query === query ? answer.understood : NOTHING;
}

/** Marks in the entries that are shown what they were filtered by. */
export function useMarks(list: RefObject<HTMLElement | null>, query: string, terms: readonly string[]): void {
  useEffect(() => {
    const words = query.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0) return;
    let end = (): void => {};
    let left = false;
    load().then(
      ({ markTerms }) => {
        if (left || !list.current) return;
        end = markTerms([...words, ...terms], list.current.querySelectorAll("[data-entry]:not([hidden])"));
      },
      () => {},
    );
    return () => {
      left = true;
      end();
    };
  }, [list, query, terms]);
}
