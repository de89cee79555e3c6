import type { Pair } from "@/lib/model/pair";

/** What a result shows. Entries lie in small chunks, so that ten results fetch little. */
export interface Entry {
  id: string;
  question: string;
  answer: string;
  asker: string | null;
  project: string | null;
  source: EntrySource;
  /** The same pair as published elsewhere. */
  same: SameEntry[];
}

interface EntrySource {
  path: string;
  title: string;
  date: string | null;
}

export interface SameEntry {
  id: string;
  question: string;
  source: EntrySource;
}

type PackedSame = [id: string, question: string, path: string, title: string, date: string | null];

/**
 * `[id, question, answer, asker, project, path, title, date, same]`; the last only where there are some. An array,
 * because field names would be a tenth of a chunk.
 */
export type PackedEntry = [
  string,
  string,
  string,
  string | null,
  string | null,
  string,
  string,
  string | null,
  PackedSame[]?,
];

/** Longer answers are cut; the page has the rest. */
const ANSWER_LIMIT = 1200;

/**
 * Returns the entries per chunk: few for a small corpus, more for a large one, so that the number of files stays
 * moderate.
 */
export function chunkSizeFor(pairs: number): number {
  return pairs <= 2_000 ? 3 : pairs <= 20_000 ? 6 : 12;
}

const packSame = ({ id, question, source }: Pair): PackedSame => [
  id,
  question.text.normalize("NFC"),
  source.path,
  source.title,
  source.date,
];

/**
 * Packs an entry. Texts are composed (NFC), so that queries and pasted texts compare equal. `same`: publications
 * elsewhere.
 */
export function packEntry(pair: Pair, same: readonly Pair[] = []): PackedEntry {
  const answer = (pair.answer?.text ?? "").normalize("NFC");
  const packed: PackedEntry = [
    pair.id,
    pair.question.text.normalize("NFC"),
    answer.length > ANSWER_LIMIT ? `${answer.slice(0, ANSWER_LIMIT)}…` : answer,
    pair.asker?.name ?? null,
    pair.project?.name ?? null,
    pair.source.path,
    pair.source.title,
    pair.source.date,
  ];
  if (same.length > 0) packed[8] = same.map(packSame);
  return packed;
}

export function unpackEntry(packed: PackedEntry): Entry {
  const [id, question, answer, asker, project, path, title, date, others = []] = packed;
  const same = others.map(([id, question, path, title, date]) => ({
    id,
    question,
    source: { path, title, date },
  }));
  return { id, question, answer, asker, project, source: { path, title, date }, same };
}
