/** Finds opaque regions of Markdown (fenced code, comments) and those that are never closed. */

export interface Unclosed {
  kind: "fence" | "comment";
  /** 1-based line where it opens. */
  line: number;
}

const MAX_HEAD = 2_000;
const FENCE = /^(?:\s*(?:[-*+]|\d{1,9}[.)]))?\s*(`{3,}(?=[^`]*$)|~{3,})/;
const FENCE_END = /^\s*(`{3,}|~{3,})\s*$/;
const COMMENT = /^\s{0,3}<!--/;
const QUOTED = /^\s*>/;
const QUOTE_MARKS = /^(?:\s*>)+/;

/** Returns the last line of each kind of closing fence: an opening one below that is never closed. */
function lastFences(lines: readonly string[]): Map<string, number[]> {
  const last = new Map<string, number[]>();
  for (const [i, text] of lines.entries()) {
    const end = FENCE_END.exec(text)?.[1];
    if (!end) continue;
    const lengths = last.get(end.charAt(0)) ?? [];
    lengths[Math.min(end.length, 30)] = i;
    last.set(end.charAt(0), lengths);
  }
  return last;
}

/** Returns the line where a fence that opens at `first` ends within the same quote; -1 if the quote ends first. */
function endInQuote(lines: readonly string[], first: number, fence: string): number {
  for (let i = first + 1; i < lines.length && QUOTED.test(lines[i] ?? ""); i++) {
    if (closes((lines[i] ?? "").replace(QUOTE_MARKS, ""), fence)) return i;
  }
  return -1;
}

function findFrom(lines: readonly string[], from: number, is: (line: string) => boolean): number {
  for (let i = from; i < lines.length; i++) if (is(lines[i] ?? "")) return i;
  return -1;
}

function closes(line: string, fence: string): boolean {
  const end = FENCE_END.exec(line)?.[1];
  return end !== undefined && end.charAt(0) === fence.charAt(0) && end.length >= fence.length;
}

/**
 * Returns the lines (1-based) inside fences and comments, including the delimiters; and the lines that open one which
 * nothing closes, in the post or in their quote.
 */
export function opaqueRegions(source: readonly string[]): { opaque: Set<number>; unclosed: Unclosed[] } {
  const opaque = new Set<number>();
  const unclosed: Unclosed[] = [];
  // The start of a line decides; ignore the rest of an extremely long one.
  const lines = source.map((text) => (text.length > MAX_HEAD ? text.slice(0, MAX_HEAD) : text));
  const fences = lastFences(lines);
  const lastComment = lines.findLastIndex((text) => text.includes("-->"));
  /** The shortest fence that the current quote does not close, so that it is not searched again. */
  let open = Number.POSITIVE_INFINITY;

  /** Returns where the block that opens at `first` ends; null if none opens, -1 if nothing closes it. */
  const endOf = (first: number): number | null => {
    const text = lines[first] ?? "";
    const quoted = QUOTED.test(text);
    if (!quoted) open = Number.POSITIVE_INFINITY;
    const fence = FENCE.exec(quoted ? text.replace(QUOTE_MARKS, "") : text)?.[1];
    if (fence && quoted) {
      const end = fence.length >= open ? -1 : endInQuote(lines, first, fence);
      if (end < 0) open = Math.min(open, fence.length);
      return end;
    }
    if (fence) {
      const last = fences.get(fence.charAt(0)) ?? [];
      if (!last.some((line, length) => length >= Math.min(fence.length, 30) && line > first)) return -1;
      return findFrom(lines, first + 1, (line) => closes(line, fence));
    }
    if (!COMMENT.test(text)) return null;
    if (/<!--.*-->/.test(text)) return first;
    return lastComment <= first ? -1 : findFrom(lines, first + 1, (line) => line.includes("-->"));
  };

  for (let i = 0; i < lines.length; i++) {
    const end = endOf(i);
    if (end === null) continue;
    if (end < 0) {
      const kind = COMMENT.test(lines[i] ?? "") ? "comment" : "fence";
      unclosed.push({ kind, line: i + 1 });
      continue;
    }
    for (let line = i; line <= end; line++) opaque.add(line + 1);
    i = end;
  }
  return { opaque, unclosed };
}
