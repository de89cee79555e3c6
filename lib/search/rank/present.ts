import type { Entry } from "@/lib/search/format/entries";
import type { Concept } from "@/lib/search/query/concept";
import type { SearchResult } from "@/lib/search/types";
import { rangesOf } from "@/lib/text/highlight";
import { type TextRules, tokenize } from "@/lib/text/tokenize";
import { makeSnippet } from "./snippet";

/** A result as the interface shows it. */
export function presentEntry(
  entry: Entry,
  score: number,
  concepts: readonly Concept[],
  rules: TextRules,
): SearchResult {
  const { id, question, answer, asker, project, source, same } = entry;
  const cut = { question: tokenize(question, rules), answer: tokenize(answer, rules) };
  const held = new Set([...cut.question, ...cut.answer].map(({ term }) => term));
  const wanted = termsToMark(concepts, held);
  const snippet = makeSnippet(answer, rangesOf(cut.answer, wanted));
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
    highlights: { question: rangesOf(cut.question, wanted), snippet: snippet.highlights },
  };
}

/**
 * What to mark in a text that holds the given terms: the words as typed, and other ways to say them that it holds in
 * full (half of a synonym is another word). Single characters only where the query is nothing else.
 */
function termsToMark(concepts: readonly Concept[], held: ReadonlySet<string>): Set<string> {
  const onlySingles = concepts.every(({ kind }) => kind === "single");
  const wanted = new Set<string>();
  for (const { kind, alternatives } of concepts) {
    for (const { terms: ways, origin } of alternatives) {
      if (origin && !ways.every(({ forms }) => forms.some(({ term }) => held.has(term)))) continue;
      for (const { text, forms } of ways)
        if (kind !== "single" || text.length > 1 || onlySingles)
          for (const { term } of forms) wanted.add(term);
    }
  }
  return wanted;
}
