/**
 * Splits a long post into chunks for the parser. micromark is superlinear for endless lists, tables and paragraphs;
 * small chunks keep a post linear. A split is visible only in a list or table that it divides.
 */
import { finding } from "@/lib/model/diagnostic";
import { excessMarks, isBlank, MAX_MARKS, type PreparedLine, type Report } from "./bounds";

export interface Chunk {
  lines: PreparedLine[];
  /** Too many marks for the parser: a paragraph of plain text. */
  plain: boolean;
}

/** A post up to this length is parsed whole, so that reference links and footnotes resolve. */
const WHOLE_LENGTH = 40_000;
const WHOLE_LINES = 1_000;
/** Beyond this length a chunk ends at the next place between blocks, and eventually anywhere. */
const CHUNK_LENGTH = 2_000;
const CHUNK_LIMIT = 6_000;
const CHUNK_LINES = 300;

/**
 * Returns lines as chunks for the parser. `opaque`: lines of the body in fenced code or comments, which are never
 * split.
 */
export function toChunks(
  source: readonly PreparedLine[],
  opaque: ReadonlySet<number>,
  report: Report,
): Chunk[] {
  const total = source.reduce((sum, { text }) => sum + text.length, 0);
  const whole = source.length <= WHOLE_LINES && total <= WHOLE_LENGTH;
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
      report(finding("too-complex", first.line, { marks, limit: MAX_MARKS }));
      chunk.length = paragraph;
      cut();
      chunks.push({ lines, plain: true });
    }
    paragraph = chunk.length;
  };
  for (const prepared of source) {
    const { text } = prepared;
    const inside = opaque.has(prepared.line);
    const blank = isBlank(text);
    if (blank || inside) endParagraph();
    // A chunk may end if the previous line is empty and this one opens a new block at the margin.
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
  }
  endParagraph();
  cut();
  return chunks;
}
