/**
 * Takes `phrasings.yml` apart without a tree of the whole file, which is gigabytes for 100,000 entries, and reads the entries
 * that look as this program writes them. Pure.
 */
import type { Entry } from "./entry";
import { FINGERPRINT } from "./fingerprint";

/** The text of one entry, without the comments behind it. */
export interface Block {
  text: string;
  /** Line of its id, 1-based. */
  line: number;
}

/** A line that belongs to no entry. */
const BLANK = /^(?:#.*|\s*)$/;

/** A line that begins an entry. */
const KEY = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*:(?:\s|$)/u;

/** The entries one by one; null for a file of another form than a list of them. */
export function splitEntries(source: string): Block[] | null {
  const lines = source.split("\n");
  const blocks: Block[] = [];
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (start >= 0) blocks.push({ text: `${lines.slice(start, end).join("\n")}\n`, line: start + 1 });
  };
  for (const [at, line] of lines.entries()) {
    if (BLANK.test(line)) continue;
    if (/^\s/.test(line)) {
      if (start < 0) return null;
    } else {
      if (!KEY.test(line)) return null;
      close();
      start = at;
    }
    end = at + 1;
  }
  close();
  return blocks;
}

/** An id that is a text to YAML too: `1e3` were a number. */
const ID = /^([a-z0-9]+(?:-[a-z0-9]+)+):$/;
const WRITTEN_FOR = /^ {2}for: (\S+)$/;
const ASKED = /^ {2}asked:$/;
/** A text that needs no quotes: it neither begins like something else nor holds a mark of YAML. */
const TEXT = /^ {4}- ([\p{L}\p{N}_(（“「《][^\p{Cc}\p{Zl}\p{Zp}\ufeff]*)$/u;
const MARK = /:(?:\s|$)|\s#/;

/** The entry of a block in the plainest form; null where only a parser of YAML can tell. */
export function readPlain({ text, line }: Block): Entry | null {
  const [first = "", ...rest] = text.trimEnd().split("\n");
  const id = ID.exec(first)?.[1];
  const writtenFor = WRITTEN_FOR.exec(rest[0] ?? "")?.[1] ?? null;
  if (writtenFor !== null) rest.shift();
  if (!id || !ASKED.test(rest.shift() ?? "") || rest.length === 0) return null;
  if (writtenFor !== null && !FINGERPRINT.test(writtenFor)) return null;
  const before = line + (writtenFor === null ? 2 : 3);
  const asked: Entry["asked"] = [];
  for (const [i, item] of rest.entries()) {
    const found = TEXT.exec(item)?.[1];
    if (found === undefined || MARK.test(found)) return null;
    asked.push({ text: found.trim(), line: before + i });
  }
  return { id, line, writtenFor, asked };
}
