import type { SearchResult, SearchResults } from "@/lib/search/types";
import { interfaceLanguageOf } from "@/lib/site/html";
import type { Language } from "@/lib/site/languages/dictionary";

/** The results, those of translated pairs in the reader's language where there is a translation into it. */
export const resultsIn = (language: Language, found: SearchResults): SearchResults => ({
  ...found,
  results: found.results.map((hit) => hitIn(language, hit)),
});

/** Scripts of languages that the interface does not speak. */
const FOREIGN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]/u;

/** What was marked in the other text, and its passage, tell nothing of the translation. */
function hitIn(language: Language, hit: SearchResult): SearchResult {
  const { id, question, source, same = [] } = hit;
  const isRead = (text: string): boolean => interfaceLanguageOf(text) === language && !FOREIGN.test(text);
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
