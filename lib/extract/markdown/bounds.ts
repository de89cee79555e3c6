/** Limits for the parser's input: length of a line, depth of nesting, number of marks in a paragraph. */

import { type Finding, finding } from "@/lib/model/diagnostic";

/** One line for the parser, with its line in the body (1-based). */
export interface PreparedLine {
  text: string;
  line: number;
}

export type Report = (diagnostic: Finding) => void;

const MAX_LINE = 20_000;
const MAX_INDENT = 40;
const MAX_DEPTH = 12;
/** Maximum of marks in one paragraph; a config file pasted without a fence has some hundred. */
export const MAX_MARKS = 1_000;

const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+[ \t]*/;
const MARKER = />|[-*+]|\d{1,9}[.)]/g;
const MARK = /[[\]*_~<&`!|\\@]/g;
const DATA_URI = /\bdata:[\w.+-]+\/[\w.+-]+;base64,[A-Za-z0-9+/=]{1000,}/g;

/** Applies the limits to a line. Inside fences and comments only its length is limited. */
export function boundLine(text: string, line: number, opaque: boolean, report: Report): string {
  let bounded = text.length > 1000 ? text.replace(DATA_URI, "data:,") : text;
  if (bounded.length > MAX_LINE) {
    report(finding("line-too-long", line, { length: bounded.length, limit: MAX_LINE }));
    bounded = bounded.slice(0, MAX_LINE);
  }
  if (opaque) return bounded;
  const indent = /^[ \t]*/.exec(bounded)?.[0] ?? "";
  if (indent.length > MAX_INDENT) bounded = " ".repeat(MAX_INDENT) + bounded.slice(indent.length);
  const markers = MARKERS.exec(bounded)?.[0] ?? "";
  if (markers.length <= MAX_DEPTH) return bounded;
  const depth = markers.match(MARKER)?.length ?? 0;
  if (depth <= MAX_DEPTH) return bounded;
  report(finding("too-deep", line, { depth, limit: MAX_DEPTH }));
  return `${/^\s*>/.test(markers) ? "> " : "- "}${bounded.slice(markers.length)}`;
}

/** Returns the excess of marks in a paragraph; 0 if it can be parsed. */
export function excessMarks(paragraph: readonly PreparedLine[]): number {
  const counts = paragraph.map(({ text }) => text.match(MARK)?.length ?? 0);
  const marks = counts.reduce((sum, count) => sum + count, 0);
  // A table or a list of links has many marks, but few per line.
  return marks > MAX_MARKS && counts.some((count) => count > 40) ? marks : 0;
}

/** Returns whether a line is empty, inside a quote or outside. */
export const isBlank = (text: string): boolean => /^[\s>]*$/.test(text);
