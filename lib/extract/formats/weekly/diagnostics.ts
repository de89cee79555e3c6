/** Diagnostics for blocks of a weekly post that could not be understood. */
import type { Segment } from "@/lib/extract/segments/segments";
import type { Thread } from "@/lib/extract/threads";
import { type Finding, finding } from "@/lib/model/diagnostic";

const excerpt = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const foundIn = (segment: Segment): string =>
  excerpt(segment.kind === "block" ? segment.node.type : segment.text);

export const threadWithoutQuestion = ({ asker, line }: Thread): Finding =>
  asker
    ? finding("thread-without-question", line, { asker: asker.name })
    : finding("thread-without-question/nobody", line);

export const answerWithoutQuestion = (segment: Segment): Finding =>
  finding("answer-without-question", segment.line, { found: foundIn(segment) });

export const strayAnswer = (line: number, text: string): Finding =>
  finding("stray-answer", line, { found: excerpt(text) });

export const outsideThread = (segment: Segment): Finding =>
  finding("outside-thread", segment.line, { found: foundIn(segment) });
