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

export interface Chunk {
  lines: PreparedLine[];
  /** Too many marks to be parsed: a paragraph of plain text. */
  plain: boolean;
}

export interface Prepared {
  chunks: Chunk[];
  diagnostics: BodyDiagnostic[];
}

/** Longest post that is read, in characters and lines: more than twenty times the longest that an editor wrote. */
export const MAX_LENGTH = 200_000;
export const MAX_LINES = 10_000;
/** So many diagnostics of a kind tell an editor enough. */
const MAX_ALIKE = 20;
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
function boundLine(text: string, line: number, opaque: boolean, report: Report): string {
  let bounded = text.length > 1000 ? text.replace(DATA_URI, "data:,") : text;
  if (bounded.length > MAX_LINE) {
    report(tooLongLine(line, bounded.length, MAX_LINE));
    bounded = bounded.slice(0, MAX_LINE);
  }
  if (opaque) return bounded;
  const indent = /^[ \t]*/.exec(bounded)?.[0] ?? "";
  if (indent.length > MAX_INDENT) bounded = " ".repeat(MAX_INDENT) + bounded.slice(indent.length);
  const markers = MARKERS.exec(bounded)?.[0] ?? "";
  if (markers.length <= MAX_DEPTH) return bounded;
  const depth = markers.match(MARKER)?.length ?? 0;
  if (depth <= MAX_DEPTH) return bounded;
  report(tooDeep(line, depth, MAX_DEPTH));
  return `${/^\s*>/.test(markers) ? "> " : "- "}${bounded.slice(markers.length)}`;
}

/** How many marks a paragraph has more than any text has; 0 for one that can be parsed. */
function excessMarks(paragraph: readonly PreparedLine[]): number {
  const counts = paragraph.map(({ text }) => text.match(MARK)?.length ?? 0);
  const marks = counts.reduce((sum, count) => sum + count, 0);
  // A table or a list of links has many marks, but few a line.
  return marks > MAX_MARKS && counts.some((count) => count > 40) ? marks : 0;
}

const isBlank = (text: string): boolean => /^[\s>]*$/.test(text);

/** A line that opens what nothing closes, without that; in a quote the quote goes on. */
const blankedLine = (source: string): string =>
  /^\s*>/.test(source) ? ">" : source.replace(/^\s*(<!--|[`~]{3,}.*|[-*+\d.)]+\s*[`~]{3,}.*)/, "");

/** Whether an HTML block or a table would swallow the line below it, which opens something of the format. */
const swallows = (above: string): boolean => /^\s*(?:<|\|)/.test(above);

type Report = (diagnostic: BodyDiagnostic) => void;

/** Takes in lines and gives chunks that the parser can do. `whole`: the post is short enough to stay in one piece. */
function createChunker(whole: boolean, report: Report) {
  const chunks: Chunk[] = [];
  let chunk: PreparedLine[] = [];
  let paragraph = 0;
  let length = 0;
  const cut = (): void => {
    if (chunk.length > 0) chunks.push({ lines: chunk, plain: false });
    chunk = [];
    length = 0;
    paragraph = 0;
  };
  const endParagraph = (): void => {
    const lines = chunk.slice(paragraph);
    const marks = excessMarks(lines);
    const first = lines[0];
    if (marks > 0 && first) {
      report(tooComplex(first.line, marks, MAX_MARKS));
      chunk.length = paragraph;
      cut();
      chunks.push({ lines, plain: true });
    }
    paragraph = chunk.length;
  };
  return {
    add(prepared: PreparedLine, inside: boolean): void {
      const { text } = prepared;
      const blank = isBlank(text);
      if (blank || inside) endParagraph();
      // A chunk may end where the line above is empty and this one opens a new block at the margin.
      const above = chunk.at(-1);
      const seam = above !== undefined && isBlank(above.text) && /^[^\s>]/.test(text);
      const full = length > CHUNK_LIMIT || chunk.length > CHUNK_LINES;
      if (!whole && !inside && ((seam && length > CHUNK_LENGTH) || full)) {
        endParagraph();
        cut();
      }
      chunk.push(prepared);
      length += text.length;
      if (blank || inside) paragraph = chunk.length;
    },
    finish(): Chunk[] {
      endParagraph();
      cut();
      return chunks;
    },
  };
}

/** Readies the lines of a post's body. */
export function prepare(lines: readonly string[]): Prepared {
  const diagnostics: BodyDiagnostic[] = [];
  const alike = new Map<string, number>();
  const report: Report = (diagnostic) => {
    const count = (alike.get(diagnostic.code) ?? 0) + 1;
    alike.set(diagnostic.code, count);
    if (count <= MAX_ALIKE) diagnostics.push(diagnostic);
  };
  const { opaque, unclosed } = opaqueRegions(lines);
  for (const each of unclosed) report(unclosedBlock(each.kind, each.line));
  const blanked = new Set(unclosed.map(({ line }) => line));

  const size = lines.reduce((sum, text) => sum + text.length, 0);
  const chunker = createChunker(lines.length <= WHOLE_LINES && size <= WHOLE_LENGTH, report);
  let total = 0;
  let swallowing = false;
  for (const [i, source] of lines.entries()) {
    const line = i + 1;
    total += source.length;
    if (total > MAX_LENGTH || line > MAX_LINES) {
      report(tooLong(line, MAX_LENGTH, MAX_LINES));
      break;
    }
    const inside = opaque.has(line);
    let text = boundLine(blanked.has(line) ? blankedLine(source) : source, line, inside, report);
    // A line break of its own opens an HTML block that swallows what follows up to the next empty line.
    if (!inside && /^\s*(?:<\/?br\s*\/?>\s*)+$/i.test(text)) text = "";
    if (isBlank(text)) swallowing = false;
    else if (!inside && swallowing && isMarkLine(text)) {
      chunker.add({ text: "", line }, false);
      swallowing = false;
    }
    if (!inside && swallows(text)) swallowing = true;
    chunker.add({ text, line }, inside);
  }
  return { chunks: chunker.finish(), diagnostics };
}
