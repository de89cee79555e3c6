/**
 * The permalink ledger: every id that was ever assigned, with its pair. It is committed with the posts, in an order
 * that keeps branches that add posts from conflicting (docs/decisions/0020-permalink-ledger.md).
 */

import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { PERMALINK_ID } from "@/lib/model/permalink";
import { byText } from "@/lib/text/by-text";
import { hash53 } from "@/lib/text/hash";

const id = z.string().regex(PERMALINK_ID, "not a permalink id");

export const entrySchema = z.strictObject({
  /** The pair's last post, relative to the content folder. */
  path: z.string(),
  date: z.string().nullable(),
  asker: z.string().nullable(),
  project: z.string().nullable(),
  /** Beginning of the question's text: it identifies the pair, and describes it once it is gone. */
  question: z.string(),
  /** Beginning of the answer's text; null if there is none. */
  answer: z.string().nullable(),
  /** Address of the original post. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Distinguishes pairs of one post with equal beginnings: a hash of the whole texts. */
  print: z.string().optional(),
  /** Written by an editor: this pair is the one with that id, and gets it again. */
  sameAs: id.optional(),
  /** No post contains the pair any more; its page says so. */
  gone: z.literal(true).optional(),
  /** The id that the pair of this id has now. */
  movedTo: id.optional(),
});

export type LedgerEntry = z.infer<typeof entrySchema>;

/** Entries by permalink id. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** The ledger is invalid; the message says what to do. */
export class LedgerError extends ExpectedError {
  override name = "LedgerError";
}

/** Length of the recorded beginning of a text, in characters. */
export const HEAD_LENGTH = 160;

export const EMPTY_LEDGER: Ledger = new Map();

/** Version of the file format; a file without one has version 1. */
export const LEDGER_VERSION = 2;

/** Number of shelves over which the file distributes posts, with an empty line between shelves. */
const SHELVES = 64;

function lineOf([id, entry]: [string, LedgerEntry]): string {
  const { path, date, asker, project, question, answer, url, print, sameAs, gone, movedTo } = entry;
  const ordered = { path, date, asker, project, question, answer, url, print, sameAs, gone, movedTo };
  return `,${JSON.stringify(id)}: ${JSON.stringify(ordered)}`;
}

/**
 * Returns the text of the file: one line per pair, which begins with its comma, so that adding or removing a line
 * changes no other. Lines of a post stay together. A hash of the path assigns posts to shelves, so that two new posts
 * are rarely neighbours, which would be a conflict for Git.
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

/** Returns a text on one line, from which beginnings are cut. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Returns the recorded beginning of a text. */
export function headOf(text: string): string {
  const line = onOneLine(text);
  let end = 0;
  for (let i = 0; i < HEAD_LENGTH && end < line.length; i++)
    end += (line.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return line.slice(0, end);
}
