/**
 * Readies a post's lines for the Markdown parser: cuts long posts into chunks and takes the sting out of what no
 * editor writes. micromark needs more than linear time for deep nesting, for thousands of marks in one paragraph and
 * for lists or tables without end; small pieces of bounded complexity keep a post linear.
 */
import { tooComplex, tooDeep, tooLong, tooLongLine, unclosedBlock } from "./limit-diagnostics";
import { opaqueRegions } from "./opaque";
import { isMarkLine } from "./source-marks";
import type { BodyDiagnostic } from "./threads";

/** One line for the parser, with the line of the body (1-based) that it came from. */
export interface PreparedLine {
  text: string;
  line: number;
}

export interface Prepared {
  chunks: PreparedLine[][];
  diagnostics: BodyDiagnostic[];
}

/** Longest post that is read, in characters: more than ten times the longest that an editor wrote. */
export const MAX_LENGTH = 400_000;
/** A post up to here is parsed in one piece, so that its reference links and footnotes find each other. */
const WHOLE_LENGTH = 40_000;
const WHOLE_LINES = 1_000;
/** From here on a chunk ends at the next place where no block can be cut in two, and in the end anywhere. */
const CHUNK_LENGTH = 2_000;
const CHUNK_LIMIT = 6_000;
const CHUNK_LINES = 300;

const MAX_LINE = 20_000;
const MAX_INDENT = 40;
const MAX_DEPTH = 12;
/** Marks in one paragraph; a config file pasted without a fence has some hundred. */
const MAX_MARKS = 1_000;

const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+[ \t]*/;
const MARKER = />|[-*+]|\d{1,9}[.)]/g;
const MARK = /[[\]*_~<&`!|\\@]/g;
const DATA_URI = /\bdata:[\w.+-]+\/[\w.+-]+;base64,[A-Za-z0-9+/=]{1000,}/g;

/** Lines that stay as they are (inside fences and comments) are only cut where they are too long. */
function boundLine(text: string, line: number, opaque: boolean, diagnostics: BodyDiagnostic[]): string {
  let bounded = text.length > 1000 ? text.replace(DATA_URI, "data:,") : text;
  if (bounded.length > MAX_LINE) {
    diagnostics.push(tooLongLine(line, bounded.length, MAX_LINE));
    bounded = bounded.slice(0, MAX_LINE);
  }
  if (opaque) return bounded;
  const indent = /^[ \t]*/.exec(bounded)?.[0] ?? "";
  if (indent.length > MAX_INDENT) bounded = " ".repeat(MAX_INDENT) + bounded.slice(indent.length);
  const markers = MARKERS.exec(bounded)?.[0] ?? "";
  if (markers.length <= MAX_DEPTH) return bounded;
  const depth = markers.match(MARKER)?.length ?? 0;
  if (depth <= MAX_DEPTH) return bounded;
  diagnostics.push(tooDeep(line, depth, MAX_DEPTH));
  return `${/^\s*>/.test(markers) ? "> " : "- "}${bounded.slice(markers.length)}`;
}

/** A paragraph with more marks than any text has is read as plain text. */
function boundParagraph(paragraph: PreparedLine[], diagnostics: BodyDiagnostic[]): void {
  const marks = paragraph.reduce((sum, { text }) => sum + (text.match(MARK)?.length ?? 0), 0);
  const first = paragraph[0];
  if (marks <= MAX_MARKS || !first) return;
  // A table or a list of links has many marks, but few a line.
  if (paragraph.every(({ text }) => (text.match(MARK)?.length ?? 0) <= 40)) return;
  diagnostics.push(tooComplex(first.line, marks, MAX_MARKS));
  for (const each of paragraph) {
    const lead = /^\s*(?:>\s*)?/.exec(each.text)?.[0] ?? "";
    each.text = lead + each.text.slice(lead.length).replace(MARK, "\\$&");
  }
}

/** A line that opens what nothing closes, without that; in a quote the quote goes on. */
const blankedLine = (source: string): string => (/^\s*>/.test(source) ? ">" : source.replace(/^\s*(<!--|[`~]{3,}.*)/, ""));

const isBlank = (text: string): boolean => /^[\s>]*$/.test(text);

/** Whether an HTML block or a table would swallow the line below it, which opens something of the format. */
const swallows = (above: string): boolean => /^\s*(?:<|\|)/.test(above);

/** Readies the lines of a post's body. */
export function prepare(lines: readonly string[]): Prepared {
  const diagnostics: BodyDiagnostic[] = [];
  const { opaque, unclosed } = opaqueRegions(lines);
  for (const each of unclosed) diagnostics.push(unclosedBlock(each.kind, each.line));
  const blanked = new Set(unclosed.map(({ line }) => line));

  const chunks: PreparedLine[][] = [];
  let chunk: PreparedLine[] = [];
  let paragraph: PreparedLine[] = [];
  let length = 0;
  let total = 0;
  let swallowing = false;

  const whole =
    lines.length <= WHOLE_LINES && lines.reduce((sum, text) => sum + text.length, 0) <= WHOLE_LENGTH;
  const cut = (): void => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
    length = 0;
  };
  const endParagraph = (): void => {
    boundParagraph(paragraph, diagnostics);
    paragraph = [];
  };

  for (const [i, source] of lines.entries()) {
    const line = i + 1;
    total += source.length;
    if (total > MAX_LENGTH) {
      diagnostics.push(tooLong(line, MAX_LENGTH));
      break;
    }
    const inside = opaque.has(line);
    let text = blanked.has(line) ? blankedLine(source) : boundLine(source, line, inside, diagnostics);
    // A line break of its own opens an HTML block that swallows what follows up to the next empty line.
    if (!inside && /^\s*(?:<\/?br\s*\/?>\s*)+$/i.test(text)) text = "";
    const blank = isBlank(text);
    if (blank || inside) endParagraph();
    if (blank) swallowing = false;
    else if (!inside && swallowing && isMarkLine(text)) {
      chunk.push({ text: "", line });
      endParagraph();
      swallowing = false;
    }
    if (!inside && swallows(text)) swallowing = true;

    // A chunk may end where the line above is empty and this one opens a new block at the margin.
    const above = chunk.at(-1);
    const seam = above !== undefined && isBlank(above.text) && /^[^\s>]/.test(text);
    const full = length > CHUNK_LIMIT || chunk.length > CHUNK_LINES;
    if (!whole && !inside && ((seam && length > CHUNK_LENGTH) || full)) {
      endParagraph();
      cut();
    }
    const prepared = { text, line };
    chunk.push(prepared);
    length += text.length;
    if (!blank && !inside) paragraph.push(prepared);
  }
  endParagraph();
  cut();
  return { chunks, diagnostics };
}
