import type { Entry } from "@/lib/search/format/entries";
import type { Reading } from "@/lib/search/index/reading";
import { type Concept, termsOf } from "@/lib/search/query/concept";
import type { Plan } from "@/lib/search/query/plan";
import type { SearchResult } from "@/lib/search/types";
import type { Cutter } from "@/lib/text/cutter";
import type { Token } from "@/lib/text/tokenize";
import type { Arranged } from "./arrange";
import type { explain } from "./explain";
import { joined, marksOf, worthOf } from "./marks";
import type { Ranked } from "./rank";
import type { ScoredConcept } from "./score";
import { makeSnippet } from "./snippet";

interface Shown {
  shown: readonly Ranked[];
  more: Arranged["more"];
  entries: readonly Entry[];
  scored: readonly ScoredConcept[];
  cut: Cutter;
  answers?: boolean | undefined;
  explain?: typeof explain | undefined;
}

/** The rows that are shown, as results. */
export function presentRows(
  { concepts }: Plan,
  reading: Reading,
  { shown, more, entries, scored, cut, answers = false, explain: explained }: Shown,
): SearchResult[] {
  const worth = worthOf(concepts, reading.index);
  const asked = new Set(termsOf(concepts));
  const unanswered = reading.columns.answered?.values.indexOf("no") ?? -1;
  return entries.map((entry, i) => {
    const row = shown[i];
    const result = presentEntry(entry, row?.score ?? 0, { concepts, worth, asked, cut, answers });
    if (!row) return result;
    const thread = reading.thread(row.doc);
    const isUnanswered = unanswered >= 0 && reading.columns.answered?.first(row.doc) === unanswered;
    return {
      ...result,
      ...(thread && { thread: { ...thread, more: more(row.doc) } }),
      ...(isUnanswered && { unanswered: true as const }),
      ...(explained && { explanation: explained(row, scored) }),
    };
  });
}

interface Matching {
  concepts: readonly Concept[];
  /** What each concept is worth. */
  worth: readonly number[];
  /** Every term that a concept may match. */
  asked: ReadonlySet<string>;
  cut: Cutter;
  answers: boolean;
}

/** A result as the interface shows it. */
function presentEntry(
  entry: Entry,
  score: number,
  { concepts, worth, asked, cut, answers }: Matching,
): SearchResult {
  const { id, question, answer, asker, project, source, same } = entry;
  const askedIn = (text: string): Token[] => cut(text).filter(({ term }) => asked.has(term));
  const tokens = { question: askedIn(question), answer: askedIn(answer) };
  const held = new Set([...tokens.question, ...tokens.answer].map(({ term }) => term));
  const marks = marksOf(tokens.answer, concepts, worth, held);
  const snippet = makeSnippet(answer, marks);
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
    ...(answers && { answer: { text: answer, highlights: joined(marks) } }),
    highlights: {
      question: joined(marksOf(tokens.question, concepts, worth, held)),
      snippet: snippet.highlights,
    },
  };
}
