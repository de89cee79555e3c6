/**
 * Prepares a post's lines for the Markdown parser: applies limits, drops generator syntax, and keeps unclosed HTML
 * blocks, tables and fences from swallowing the questions and answers below them.
 */

import { type Finding, finding } from "@/lib/model/diagnostic";
import { boundLine, isBlank, type PreparedLine, type Report } from "./bounds";
import { commentedLines, joinedHeadings, plainLines } from "./dialects";
import { isMarkLine } from "./mark-line";
import { opaqueRegions } from "./opaque";

export interface Prepared {
  lines: PreparedLine[];
  /** Lines of the body inside fences and comments, 1-based. */
  opaque: ReadonlySet<number>;
  diagnostics: Finding[];
  report: Report;
}

/** Longest post accepted, in characters and lines: more than twenty times the longest that an editor wrote. */
export const MAX_LENGTH = 200_000;
export const MAX_LINES = 5_000;
/** Maximum of diagnostics of one kind; more would not help the editor. */
const MAX_ALIKE = 20;

/** Returns a line without the unclosed delimiter that it opens; a quote continues. */
const blankedLine = (source: string): string =>
  /^\s*>/.test(source) ? ">" : source.replace(/^\s*(<!--|[`~]{3,}.*|[-*+\d.)]+\s*[`~]{3,}.*)/, "");

/** Returns whether an HTML block or a table would swallow the next line, which opens something of the format. */
const swallows = (above: string): boolean => /^\s*(?:<|\|)/.test(above);

/** Prepares the lines of a post's body. */
export function prepare(source: readonly string[]): Prepared {
  const diagnostics: Finding[] = [];
  const alike = new Map<string, number>();
  const report: Report = (diagnostic) => {
    const count = (alike.get(diagnostic.code) ?? 0) + 1;
    alike.set(diagnostic.code, count);
    if (count <= MAX_ALIKE) diagnostics.push(diagnostic);
  };
  const commented = commentedLines(source);
  const read = joinedHeadings(
    commented.size > 0 ? source.map((text, i) => (commented.has(i) ? "" : text)) : source,
  );
  const { opaque, unclosed } = opaqueRegions(read);
  for (const each of unclosed) report(finding(`unclosed-${each.kind}`, each.line));
  const blanked = new Set(unclosed.map(({ line }) => line));

  const lines: PreparedLine[] = [];
  let total = 0;
  let swallowing = false;
  for (const [i, original] of read.entries()) {
    const line = i + 1;
    total += original.length;
    if (total > MAX_LENGTH || line > MAX_LINES) {
      report(finding("post-too-long", line, { length: MAX_LENGTH, lines: MAX_LINES }));
      break;
    }
    const inside = opaque.has(line);
    let text = boundLine(blanked.has(line) ? blankedLine(original) : original, line, inside, report);
    // A `<br>` on its own line opens an HTML block that swallows everything up to the next empty line.
    if (!inside && /^\s*(?:<\/?br\s*\/?>\s*)+$/i.test(text)) text = "";
    if (!inside && text.includes("{%")) text = text.replace(/\{%.*?%\}/g, "");
    const plain = inside ? null : plainLines(text);
    if (isBlank(text) || plain) swallowing = false;
    else if (!inside && swallowing && isMarkLine(text)) {
      lines.push({ text: "", line });
      swallowing = false;
    }
    if (!inside && !plain && swallows(text)) swallowing = true;
    for (const part of plain ?? [text]) lines.push({ text: part, line });
  }
  return { lines, opaque, diagnostics, report };
}
