import type { Entry } from "@/lib/search/format/entries";
import type { Concept } from "@/lib/search/query/concept";
import type { SearchResult } from "@/lib/search/types";
import { type TextRules, tokenize } from "@/lib/text/tokenize";
import { joined, marksOf } from "./marks";
import { makeSnippet } from "./snippet";

/** Returns a result in the form that the interface shows. `worth`: the worth of each concept. */
export function presentEntry(
  entry: Entry,
  score: number,
  concepts: readonly Concept[],
  worth: readonly number[],
  rules: TextRules,
): SearchResult {
  const { id, question, answer, asker, project, source, same } = entry;
  const cut = { question: tokenize(question, rules), answer: tokenize(answer, rules) };
  const held = new Set([...cut.question, ...cut.answer].map(({ term }) => term));
  const snippet = makeSnippet(answer, marksOf(cut.answer, concepts, worth, held));
  return {
    id,
    question,
    snippet: snippet.text,
    asker,
    project,
    source,
    url: `/qa/${id}/`,
    score: Math.round(score * 1000) / 1000,
    ...(same.length > 0 ? { same } : {}),
    highlights: {
      question: joined(marksOf(cut.question, concepts, worth, held)),
      snippet: snippet.highlights,
    },
  };
}
