import { findRanges } from "@/lib/text/highlight";
import type { FoldTable } from "@/lib/text/normalize";
import type { Entry } from "./entries";
import { makeSnippet } from "./snippet";
import type { SearchResult } from "./types";

/** A result as the interface shows it. */
export function presentEntry(
  entry: Entry,
  score: number,
  wanted: ReadonlySet<string>,
  fold: FoldTable,
): SearchResult {
  const { id, question, answer, asker, project, source } = entry;
  const snippet = makeSnippet(answer, wanted, fold);
  return {
    id,
    question,
    snippet: snippet.text,
    asker,
    project,
    source,
    url: `/qa/${id}/`,
    score: Math.round(score * 1000) / 1000,
    highlights: { question: findRanges(question, wanted, fold), snippet: snippet.highlights },
  };
}
