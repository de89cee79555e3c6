/**
 * The permalink ledger: every id that was ever given, with what it was given to. It is committed with the posts, one
 * line a pair and sorted, so that two people who add posts at the same time do not conflict.
 */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";

const entrySchema = z.object({
  /** Post that the pair stood in last, relative to the content folder. */
  path: z.string(),
  date: z.string().nullable(),
  asker: z.string().nullable(),
  project: z.string().nullable(),
  /** Head of the question's text: recognises the pair again, and tells what it was once it is gone. */
  question: z.string(),
  /** Head of the answer's text; null if there is none. */
  answer: z.string().nullable(),
  /** Address of the original post. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** The pair is in no post any more; its page says so. */
  gone: z.literal(true).optional(),
});

export type LedgerEntry = z.infer<typeof entrySchema>;

/** Entries by permalink id. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** A ledger that cannot be used; the message says what to do. */
export class LedgerError extends ExpectedError {
  override name = "LedgerError";
}

/** Longest head of a text that is recorded, in characters. */
export const HEAD_LENGTH = 160;

export const EMPTY_LEDGER: Ledger = new Map();

const ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;

/** Parses a ledger file. Throws `LedgerError` for anything that is none: an id must never be lost by a slip. */
export function parseLedger(text: string, file: string): Ledger {
  const mend = "restore it from version control (git checkout), or merge it by keeping both sides' lines";
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new LedgerError(
      `${file}: not valid JSON (${error instanceof Error ? error.message : error}); ${mend}`,
    );
  }
  const result = z.record(z.string().regex(ID), entrySchema).safeParse(data);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new LedgerError(`${file}: ${issue?.path.join(".")}: ${issue?.message}; ${mend}`);
  }
  const ids = [...text.matchAll(/^"([^"]+)":/gm)].map((match) => match[1]);
  const last = new Map(ids.map((id, i) => [id, i]));
  const twice = ids.find((id, i) => last.get(id) !== i);
  if (twice)
    throw new LedgerError(`${file}: the id ${twice} stands twice; keep the line that was there first`);
  return new Map(Object.entries(result.data));
}

/** The file's text: one line a pair, sorted by id. */
export function serializeLedger(ledger: Ledger): string {
  const lines = [...ledger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { path, date, asker, project, question, answer, url, gone }]) => {
      const entry = { path, date, asker, project, question, answer, url, ...(gone ? { gone } : {}) };
      return `${JSON.stringify(id)}: ${JSON.stringify(entry)}`;
    });
  return lines.length > 0 ? `{\n${lines.join(",\n")}\n}\n` : "{}\n";
}

/** The recorded head of a text. */
export function headOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  let end = 0;
  for (let i = 0; i < HEAD_LENGTH && end < line.length; i++)
    end += (line.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return line.slice(0, end);
}
