/** Finds lines with the mark of an answer that became part of no pair. */
import { isSecondOption } from "@/lib/extract/grammar/marks";
import type { Marks } from "@/lib/extract/grammar/question-marks";
import { opaqueRegions } from "@/lib/extract/markdown/opaque";
import { type Finding, finding } from "@/lib/model/diagnostic";
import { toPlainText } from "@/lib/render/plain-text";
import type { Found } from "./found";

const MAX_SHOWN = 40;
const BEFORE_MARK = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/;

const bare = (line: string): string => line.replace(BEFORE_MARK, "").replaceAll("**", "");

/** Letters and digits alone: marks, links and emphasis may be written or not, and pictures are no text. */
const letters = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/[^\p{L}\p{N}]/gu, "");
/** Number of letters that identify a line by themselves; a shorter text may be part of any other. */
const COMPARED = 30;

/** A line that an answer mark begins: its text behind the mark, as letters, and the letters of the mark. */
interface Marked {
  line: number;
  text: string;
  told: string;
  mark: string;
}

/** Returns whether one of these lines, as letters, has the text: anywhere if it is long, else alone. */
const stands = (lines: readonly string[], { told, mark }: Marked): boolean =>
  lines.some((line) =>
    told.length === COMPARED
      ? line.includes(told)
      : line.replace(/^\d+/, "") === told || line === mark + told,
  );

/** Returns a finding for each answer without a question before it. */
export function lostAnswers(lines: readonly string[], found: readonly Found[], marks: Marks): Finding[] {
  const marked = lines.flatMap((source, i): Marked[] => {
    const text = bare(source);
    const mark = marks.answer(text);
    const isOption = isSecondOption(bare(lines[i + 1] ?? ""));
    return mark && !isOption
      ? [
          {
            line: i + 1,
            text,
            told: letters(text.slice(mark.length)).slice(0, COMPARED),
            mark: letters(text.slice(0, mark.length)),
          },
        ]
      : [];
  });
  if (marked.length === 0) return [];
  const { opaque } = opaqueRegions(lines);
  const kept = found.flatMap(({ answer }) => toPlainText(answer).split("\n").map(letters));
  return marked
    .filter((each) => each.told !== "" && !opaque.has(each.line) && !stands(kept, each))
    .map(({ line, text }) => {
      const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
      return finding("answer-without-question", line, { found: shown });
    });
}
