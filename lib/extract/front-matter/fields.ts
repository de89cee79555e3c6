/** Returns the top-level scalars of front matter, and salvages fields of front matter that cannot be parsed. */
import { TomlDate } from "smol-toml";
import { withoutControls } from "@/lib/text/controls";
import { type Field, type Fields, foldKey } from "./shape";

/** Returns a web address; null for anything else. */
export const httpUrl = (value: string | null | undefined): string | null =>
  value && /^https?:\/\//.test(value) && URL.canParse(value) ? value : null;

/** Returns a scalar as text; null for lists and tables. */
function scalar(value: unknown): string | null {
  if (value instanceof TomlDate) return value.toISOString();
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? withoutControls(String(value)).trim()
    : null;
}

/** Returns the line of the head (1-based) with a top-level key. */
function lineOf(key: string, head: readonly string[]): number {
  const stated = head.findIndex((line) => {
    const [, written = ""] = /^["']?([^:=]*)[:=]/.exec(line) ?? [];
    return written.trimEnd().replace(/["']$/, "") === key;
  });
  return stated < 0 ? 1 : stated + 1;
}

/**
 * Returns the top-level scalars of parsed front matter. `head`: its lines, the opening delimiter first; `offset`: lines
 * above it.
 */
export function fieldsOf(data: unknown, head: readonly string[], offset: number): Fields {
  const fields = new Map<string, Field>();
  if (typeof data !== "object" || data === null) return fields;
  for (const [key, written] of Object.entries(data)) {
    const value = scalar(written);
    if (value === null) continue;
    const field = { key, value, line: offset + lineOf(key, head) };
    // `date` takes precedence over `Date`, wherever it occurs.
    if (!fields.has(foldKey(key)) || key === foldKey(key)) fields.set(foldKey(key), field);
  }
  return fields;
}

/** A line that opens a post's body and never occurs in front matter. */
const BODY_LINE = /^(?:#{2,6}\s|>|\*\*|!\[|[AＡ]\s*[:：]\s)/;

/**
 * Returns where the body begins if the front matter cannot be parsed: after its closing line, unless body precedes it.
 */
export function bodyStart(lines: string[]): number {
  const close = lines.findIndex((line, i) => i > 0 && /^(?:---|\+\+\+)\s*$/.test(line));
  const body = lines.findIndex((line, i) => i > 0 && BODY_LINE.test(line));
  if (body > 0 && (close < 0 || body < close)) return body;
  return close > 0 ? close + 1 : 1;
}

const KEY_LINE = /^([ \t]*)["']?([\p{L}\p{N}][\p{L}\p{N} _-]{0,79})["']?[ \t]*[:=][ \t]*(.*)$/u;

/**
 * Returns fields of front matter that cannot be parsed, one per line. Skips indented lines, which belong to other
 * values.
 */
export function salvage(head: readonly string[], offset: number): Fields {
  const found = head.flatMap((line, i) => {
    const [, indent, key, value = ""] = KEY_LINE.exec(withoutControls(line)) ?? [];
    // An alias, a list, a block: its value is unknown without a parser.
    if (indent === undefined || key === undefined || /^[*&[{|>!]/.test(value)) return [];
    const bare = value
      .trim()
      .replace(/^["']|["']$/g, "")
      .replace(/\s+/g, " ")
      .trim();
    return [{ indent: indent.length, field: { key, value: bare, line: offset + i + 1 } }];
  });
  const top = Math.min(...found.map(({ indent }) => indent));
  const fields = new Map<string, Field>();
  for (const { indent, field } of found) {
    if (indent === top && !fields.has(foldKey(field.key))) fields.set(foldKey(field.key), field);
  }
  return fields;
}
