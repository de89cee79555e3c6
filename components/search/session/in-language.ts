import type { SearchResult, SearchResults } from "@/lib/search/types";
import { languageOf } from "@/lib/site/wording/language-of";

/** The results, those of translated pairs in the reader's language (by its tag) where there is a translation into it. */
export const resultsIn = (language: string, found: SearchResults): SearchResults => ({
  ...found,
  results: found.results.map((hit) => hitIn(language, hit)),
});

const primary = (tag: string): string => tag.split("-")[0] ?? tag;

/** What was marked in the other text, and its passage, tell nothing of the translation. */
function hitIn(language: string, hit: SearchResult): SearchResult {
  const { id, question, source, same = [] } = hit;
  const isRead = (text: string): boolean => primary(languageOf(text)) === primary(language);
  const own = isRead(question) ? undefined : same.find((other) => isRead(other.question));
  if (!own) return hit;
  return {
    ...hit,
    ...own,
    url: `/qa/${own.id}/`,
    snippet: "",
    highlights: { question: [], snippet: [] },
    same: [{ id, question, source }, ...same.filter((other) => other !== own)],
  };
}
