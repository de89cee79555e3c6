import type { Pair } from "@/lib/model/pair";

/** What a result shows, in chunks of a few entries, so that ten results fetch little. */
export interface Entry {
  id: string;
  question: string;
  answer: string;
  asker: string | null;
  project: string | null;
  source: { path: string; title: string; date: string | null };
}

/** `[id, question, answer, asker, project, path, title, date]`: names of fields would be a tenth of a chunk. */
export type PackedEntry = [
  string,
  string,
  string,
  string | null,
  string | null,
  string,
  string,
  string | null,
];

/** Longer answers are shown by their beginning; the page has the rest. */
const ANSWER_LIMIT = 1200;

/** Entries a chunk: small while there are few pairs, larger later so that the number of files stays moderate. */
export function chunkSizeFor(pairs: number): number {
  return pairs <= 2_000 ? 3 : pairs <= 20_000 ? 6 : 12;
}

export function packEntry(pair: Pair): PackedEntry {
  const answer = pair.answer?.text ?? "";
  return [
    pair.id,
    pair.question.text,
    answer.length > ANSWER_LIMIT ? `${answer.slice(0, ANSWER_LIMIT)}…` : answer,
    pair.asker?.name ?? null,
    pair.project?.name ?? null,
    pair.source.path,
    pair.source.title,
    pair.source.date,
  ];
}

export function unpackEntry(packed: PackedEntry): Entry {
  const [id, question, answer, asker, project, path, title, date] = packed;
  return { id, question, answer, asker, project, source: { path, title, date } };
}
