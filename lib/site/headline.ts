/** Short plain forms of long texts: headings, descriptions, excerpts. */
import type { RichText } from "@/lib/model/pair";

/** A question up to this length is a heading as it is. */
const HEADLINE_LENGTH = 90;
const DESCRIPTION_LENGTH = 150;

/** A heading ends after one of these, if it comes late enough to say something. */
const SENTENCE_END = /[。？！?!；;]/gu;
const MIN_SENTENCE_LENGTH = 12;

/** The text on one line, cut to a number of characters (code points) with an ellipsis: before an address, not within. */
export function clip(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  if (characters.length <= length) return characters.join("");
  const cut = characters.slice(0, length - 1).join("");
  return `${(cut.replace(/(?<=\S)\s*https?:\/\/[\x21-\x7e]*$/, "") || cut).trimEnd()}…`;
}

/** The question in one line: itself where it is short, else its first line or sentences. */
export function headline(text: string, length = HEADLINE_LENGTH): string {
  const whole = text.replace(/\s+/g, " ").trim();
  if ([...whole].length <= length) return whole;
  const first = text.trim().split("\n")[0]?.replace(/\s+/g, " ").trim() ?? whole;
  if ([...first].length <= length && [...first].length >= MIN_SENTENCE_LENGTH)
    return first.replace(/[，,：:]$/u, "…");
  for (const end of [...first.matchAll(SENTENCE_END)].reverse()) {
    const sentence = first.slice(0, end.index + 1);
    const size = [...sentence].length;
    if (size <= length && size >= MIN_SENTENCE_LENGTH) return sentence;
  }
  return clip(first, length);
}

/** About 150 characters for `<meta name="description">`. */
export function description(text: string): string {
  return clip(text, DESCRIPTION_LENGTH);
}

const SINGLE_PARAGRAPH = /^\s*<p>((?:(?!<\/?(?:p|img|br)\b)[\s\S])*)<\/p>\s*$/;
const MEDIA_OR_BLOCK = /<(?:img|pre|table|ul|ol|blockquote|video)\b/;

/** The inner HTML of a question that is one short paragraph, so that a heading can hold it; null otherwise. */
export function inlineHtml(question: Pick<RichText, "text" | "html">): string | null {
  if ([...question.text].length > HEADLINE_LENGTH) return null;
  return SINGLE_PARAGRAPH.exec(question.html)?.[1] ?? null;
}

/** Whether the question says more than its headline: it is longer, or holds images, code, lists. */
export function exceedsHeadline(question: Pick<RichText, "text" | "html">): boolean {
  return (
    MEDIA_OR_BLOCK.test(question.html) ||
    headline(question.text) !== question.text.replace(/\s+/g, " ").trim()
  );
}
