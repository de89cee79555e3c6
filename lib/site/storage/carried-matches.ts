/** Hands the matches of a result over to the page that it opens, where `MarkTerms` highlights them. */
import type { Range } from "@/lib/search/types";
import { isRecord, type KeyStorage, textOrNull } from "./stored";

const KEY = "qa.marked";
const MAX_TERMS = 24;
const MAX_TERM_LENGTH = 80;

interface Hit {
  id: string;
  question: string;
  snippet: string;
  highlights: { question: readonly Range[]; snippet: readonly Range[] };
}

/** Returns the terms by which a result was found, as spelt in its question and its passage. */
export function matchesOf({ question, snippet, highlights }: Omit<Hit, "id">): string[] {
  const cut = (text: string, ranges: readonly Range[]) =>
    ranges.map(([start, end]) => text.slice(start, end).trim());
  const found = [...cut(question, highlights.question), ...cut(snippet, highlights.snippet)];
  return [...new Set(found)].filter((text) => text && text.length <= MAX_TERM_LENGTH).slice(0, MAX_TERMS);
}

/** Stores the matches of a result for the page that is about to open. */
export function leaveMatches(hit: Hit, storage: () => KeyStorage = () => sessionStorage): void {
  try {
    storage().setItem(KEY, JSON.stringify({ id: hit.id, terms: matchesOf(hit) }));
  } catch {
    // Nothing is highlighted then.
  }
}

/** Returns and removes the matches stored for this page. */
export function takeMatches(id: string, storage: () => KeyStorage = () => sessionStorage): string[] {
  try {
    const found: unknown = JSON.parse(storage().getItem(KEY) ?? "null");
    if (!isRecord(found) || found.id !== id || !Array.isArray(found.terms)) return [];
    storage().removeItem(KEY);
    return found.terms.flatMap((term) => textOrNull(term, MAX_TERM_LENGTH) ?? []).slice(0, MAX_TERMS);
  } catch {
    return [];
  }
}
