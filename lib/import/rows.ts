/** Rows with named columns, which any program can export: the common part of CSV and JSON lines. */
import { createHash } from "node:crypto";
import { dayOf } from "@/lib/extract/front-matter/dates";
import { httpUrl } from "@/lib/extract/front-matter/fields";
import {
  ImportError,
  type ImportedEntry,
  type ImportOptions,
  type ImportResult,
  type Skipped,
} from "./entry";

/** The contents of columns; `question` or `title` is required. */
export const COLUMNS = [
  "id",
  "title",
  "question",
  "answer",
  "asker",
  "asker_url",
  "date",
  "url",
  "project",
] as const;
type Column = (typeof COLUMNS)[number];

export interface Row {
  /** 1-based line of the file where it begins. */
  line: number;
  values: ReadonlyMap<string, string>;
}

const HASH_LENGTH = 10;

/** Returns an id for a row without one; it is stable as long as the row's address, or else its question, is. */
const derivedId = (parts: readonly string[]): string =>
  `row-${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, HASH_LENGTH)}`;

function entryOf({ line, values }: Row, nameOf: (column: Column) => string): ImportedEntry | null {
  const value = (column: Column): string => values.get(nameOf(column))?.trim() ?? "";
  const [title, question, answer, asker, date] = [
    value("title"),
    value("question"),
    value("answer"),
    value("asker"),
    value("date"),
  ];
  if (!title && !question)
    throw new ImportError(`line ${line}: the row asks nothing; fill in ${nameOf("question")}`);
  if (!answer) return null;
  const day = date ? dayOf(date) : null;
  if (date && !day) {
    throw new ImportError(`line ${line}: "${date}" is no date that can be told; write it as 2022-02-11`);
  }
  const url = httpUrl(value("url"));
  return {
    id: value("id") || derivedId(url ? [url] : [title, question]),
    title: title || null,
    question,
    answer,
    asker: asker ? { name: asker, url: httpUrl(value("asker_url")) } : null,
    date: day,
    url,
    project: value("project") || null,
  };
}

/** Returns the entries of rows. Throws `ImportError` for an invalid row or column. */
export function entriesOf(rows: readonly Row[], { columns }: ImportOptions): ImportResult {
  const nameOf = (column: Column): string => columns.get(column) ?? column;
  const present = new Set(rows.flatMap(({ values }) => [...values.keys()]));
  for (const column of columns.values()) {
    if (rows.length > 0 && !present.has(column))
      throw new ImportError(`no column "${column}"; there are: ${[...present].join(", ")}`);
  }
  if (rows.length > 0 && !present.has(nameOf("question")) && !present.has(nameOf("title"))) {
    throw new ImportError(
      `no column holds the question; name it with --column question=NAME (there are: ${[...present].join(", ")})`,
    );
  }
  const entries: ImportedEntry[] = [];
  const skipped: Skipped[] = [];
  for (const row of rows) {
    const entry = entryOf(row, nameOf);
    if (entry) entries.push(entry);
    else skipped.push({ what: `line ${row.line}`, why: "the row has no answer" });
  }
  return { entries, skipped };
}
