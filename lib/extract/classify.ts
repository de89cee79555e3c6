/** Tells what a segment of a Q&A section is: the one place where the marks of the weekly format are put in order. */
import type { ProjectRegistry } from "@/lib/knowledge/projects";
import {
  type AskerHeading,
  answerMark,
  askerHeading,
  dropStart,
  innerAnswerMark,
  isBold,
  isReadingTip,
  numbered,
  rawText,
  takeStart,
} from "./marks";
import { onlyLinks, type ProjectLine, projectLabel, projectLine } from "./project-line";
import { quoteFollows } from "./sections";
import { type LineSegment, lineText, type Segment } from "./segments";

/** A heading over the threads below it: `2、关于 SOFARegistry 的几个问题：`. */
export interface Topic {
  text: string;
  item: number | null;
  /** A quote follows at once: the asker of the thread above goes on. */
  beforeQuote: boolean;
}

export type Role =
  | { kind: "asker"; heading: AskerHeading }
  | { kind: "topic"; topic: Topic }
  /** `segments`: how many segments the line takes up, two where its link stands in the next paragraph. */
  | { kind: "project"; line: ProjectLine; segments: 1 | 2 }
  | { kind: "quote"; segment: Segment }
  | { kind: "answer"; segment: LineSegment }
  /** A question's line with an answer mark after its last sentence; `stray` where an answer of its own follows. */
  | { kind: "question-and-answer"; question: LineSegment; answer: LineSegment; stray: boolean }
  | { kind: "tip" }
  | { kind: "content"; segment: Segment };

/** How far below a topic heading its first asker may stand: a link to a recording, a lead-in. */
const TOPIC_REACH = 4;

/** The role of the segment at `index`. `inThread`: a thread stands open, in which a plain numbered line is content. */
export function classify(
  segments: readonly Segment[],
  index: number,
  inThread: boolean,
  registry: ProjectRegistry,
): Role | null {
  const segment = segments[index];
  if (!segment) return null;
  if (segment.kind !== "line") return { kind: segment.quoted ? "quote" : "content", segment };
  const mark = answerMark(rawText(segment.nodes));
  if (mark > 0) return { kind: "answer", segment: withNodes(segment, dropStart(segment.nodes, mark)) };
  if (segment.quoted) return quotedLine(segment, segments[index + 1]);
  const heading = askerHeading(segment, quoteFollows(segments, index));
  if (heading) return { kind: "asker", heading };
  const project = projectRole(segment, segments[index + 1], registry);
  if (project) return project;
  const topic = topicHeading(segments, index, inThread);
  if (topic) return { kind: "topic", topic };
  return isReadingTip(segment.text) ? { kind: "tip" } : { kind: "content", segment };
}

const withNodes = (segment: LineSegment, nodes: LineSegment["nodes"]): LineSegment => ({
  ...segment,
  nodes,
  text: lineText(nodes),
});

function quotedLine(segment: LineSegment, next: Segment | undefined): Role {
  const at = innerAnswerMark(rawText(segment.nodes));
  if (at < 0) return { kind: "quote", segment };
  const rest = dropStart(segment.nodes, at);
  const stray = next?.kind === "line" && answerMark(rawText(next.nodes)) > 0;
  return {
    kind: "question-and-answer",
    question: withNodes(segment, takeStart(segment.nodes, at)),
    answer: withNodes(segment, stray ? rest : dropStart(rest, answerMark(rawText(rest)))),
    stray,
  };
}

function projectRole(
  segment: LineSegment,
  next: Segment | undefined,
  registry: ProjectRegistry,
): Role | null {
  const line = projectLine(segment.nodes, segment.line, registry);
  if (line) return { kind: "project", line, segments: 1 };
  const label = projectLabel(segment.text, registry);
  if (!label || next?.kind !== "line" || !onlyLinks(next.nodes)) return null;
  const joined = projectLine([{ type: "text", value: `${label}：` }, ...next.nodes], segment.line, registry);
  return joined && { kind: "project", line: joined, segments: 2 };
}

/** `2、关于 SOFARegistry 的几个问题：`, `关于 […](…) 的讨论：`, `**关于扩容：**`; null for any other line. */
function topicHeading(segments: readonly Segment[], index: number, inThread: boolean): Topic | null {
  const line = segments[index];
  if (line?.kind !== "line" || line.text === "") return null;
  const { item, rest } = numbered(line.text);
  const bold = line.nodes.some((node) => node.type === "strong");
  if (inThread && !bold) return null;
  if (isBold(line) && quoteFollows(segments, index)) return { text: rest, item, beforeQuote: true };
  if (item === null && !bold && !/^关于/.test(rest)) return null;
  for (let i = index + 1; i <= index + TOPIC_REACH; i++) {
    const next = segments[i];
    if (next?.kind !== "line" || next.quoted || answerMark(rawText(next.nodes)) > 0) return null;
    if (askerHeading(next, quoteFollows(segments, i))) return { text: rest, item, beforeQuote: false };
  }
  return null;
}
