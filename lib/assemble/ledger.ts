/**
 * The permalink ledger: every id that was ever given, with what it was given to. It is committed with the posts, in an
 * order in which two branches that add posts do not meet (docs/decisions/0020-permalink-ledger.md).
 */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { hash53 } from "@/lib/text/hash";

export const PERMALINK_ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;
const id = z.string().regex(PERMALINK_ID, "not a permalink id");

export const entrySchema = z.strictObject({
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
  /** Tells pairs of one post apart whose heads are equal: a hash of the whole texts. */
  print: z.string().optional(),
  /** Written by an editor: the pair of that id is this one, and gets this id again. */
  sameAs: id.optional(),
  /** The pair is in no post any more; its page says so. */
  gone: z.literal(true).optional(),
  /** The pair of this id has that one now. */
  movedTo: id.optional(),
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

/** Version of the file's format; a file without one is of the first. */
export const LEDGER_VERSION = 2;

/** Places in the file that posts are spread over, with an empty line between them. */
const SHELVES = 64;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lineOf([id, entry]: [string, LedgerEntry]): string {
  const { path, date, asker, project, question, answer, url, print, sameAs, gone, movedTo } = entry;
  const ordered = { path, date, asker, project, question, answer, url, print, sameAs, gone, movedTo };
  return `,${JSON.stringify(id)}: ${JSON.stringify(ordered)}`;
}

/**
 * The file's text: one line a pair, which begins with its comma, so that a line can come and go without another one
 * changing. Lines of a post stay together; posts lie on shelves by the hash of their path, so that two new posts are
 * hardly ever neighbours, which Git would take for a conflict.
 */
export function serializeLedger(ledger: Ledger): string {
  const shelves = Array.from({ length: SHELVES }, (): [string, LedgerEntry][] => []);
  for (const item of ledger) shelves[hash53(item[1].path) % SHELVES]?.push(item);
  const blocks = shelves.map((shelf) =>
    shelf
      .sort(([a, { path }], [b, other]) => byText(path, other.path) || byText(a, b))
      .map((item) => `${lineOf(item)}\n`)
      .join(""),
  );
  return `{"version": ${LEDGER_VERSION}\n${blocks.join("\n")}}\n`;
}

/** A text on one line, as heads are cut from it. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The recorded head of a text. */
export function headOf(text: string): string {
  const line = onOneLine(text);
  let end = 0;
  for (let i = 0; i < HEAD_LENGTH && end < line.length; i++)
    end += (line.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return line.slice(0, end);
}
