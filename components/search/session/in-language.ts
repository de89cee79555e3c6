import { contentPaths } from "@/lib/model/content-paths";
import type { SearchResult, SearchResults } from "@/lib/search/types";
import { languageOf } from "@/lib/site/wording/language-of";

/**
 * Returns the results with translated pairs in the reader's language (a BCP 47 tag), where a translation into it
 * exists.
 */
export const resultsIn = (language: string, found: SearchResults): SearchResults => ({
  ...found,
  results: found.results.map((hit) => hitIn(language, hit)),
});

const primary = (tag: string): string => tag.split("-")[0] ?? tag;

/** What was marked in the other text, its passage and its answer tell nothing of the translation. */
function hitIn(language: string, hit: SearchResult): SearchResult {
  const { id, question, source, same = [] } = hit;
  const isRead = (text: string): boolean => primary(languageOf(text)) === primary(language);
  const own = isRead(question) ? undefined : same.find((other) => isRead(other.question));
  if (!own) return hit;
  const { answer: _, ...rest } = hit;
  return {
    ...rest,
    ...own,
    url: contentPaths.pair(own.id),
    snippet: "",
    highlights: { question: [], snippet: [] },
    same: [{ id, question, source }, ...same.filter((other) => other !== own)],
  };
}
