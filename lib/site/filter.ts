/** The filter of a project's page: plain substring matching, because the reader sees the whole list and scans it. */
import { normalize } from "@/lib/text/normalize";

/** Returns whether the text contains every word of the query, in any order. An empty query matches everything. */
export function matchesFilter(text: string, query: string): boolean {
  const words = normalize(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const haystack = normalize(text);
  return words.every((word) => haystack.includes(word));
}
