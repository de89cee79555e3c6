/** Finds the sections of a weekly post that contain questions and answers. */

import { rawText } from "@/lib/extract/segments/inline";
import type { HeadingSegment, LineSegment, Segment } from "@/lib/extract/segments/segments";
import { askerHeading } from "./asker-heading";
import { answerMark, isBold, opensOtherSection, questionMark } from "./marks";
import { numbered } from "./numbering";

export interface Section {
  /** The title as a segment; null for the section before the first title. */
  title: Segment | null;
  segments: Segment[];
}

const QA_TITLE = /问答|提炼|答疑|常见问题|q\s*&\s*a|\bqa\b|\bfaq\b|issue\s*精选|精选\s*issue/i;

/** Returns the text of a section's title; empty if it has none. */
export function titleText({ title }: Section): string {
  return title !== null && title.kind !== "block" ? title.text : "";
}

/** Returns whether a section's title announces questions and answers. */
export function announcesQuestions(section: Section): boolean {
  return QA_TITLE.test(titleText(section));
}

const isUnquotedLine = (segment: Segment): segment is LineSegment =>
  segment.kind === "line" && !segment.quoted;

/** Returns the next segment after `index` that is no image. */
export function nextText(segments: readonly Segment[], index: number): Segment | undefined {
  return segments
    .slice(index + 1, index + 8)
    .find((segment) => segment.kind === "heading" || segment.kind === "block" || segment.text !== "");
}

/** Returns whether a quote with text follows `index`, ignoring images. */
export function quoteFollows(segments: readonly Segment[], index: number): boolean {
  return nextText(segments, index)?.quoted ?? false;
}

/** Returns whether an answer with its mark follows `index`, ignoring images. */
export function answerFollows(segments: readonly Segment[], index: number): boolean {
  const next = nextText(segments, index);
  return next?.kind === "line" && !next.quoted && answerMark(rawText(next.nodes)) > 0;
}

/** Returns whether a heading belongs to the questions: it names an asker or a topic, or is a question itself. */
function inThread(
  segment: HeadingSegment,
  segments: readonly Segment[],
  index: number,
  depth: number,
): boolean {
  const line = { nodes: segment.node.children, text: segment.text };
  const asker = askerHeading(line, quoteFollows(segments, index))?.asker;
  if (asker && /[@＠]|提问\s*[:：]?$/.test(segment.text)) return true;
  if (answerFollows(segments, index)) return true;
  // A deeper heading inside an answer belongs to the answer, unless it names another section.
  return (
    segment.node.depth > depth &&
    !opensOtherSection({ ...line, nodes: [{ type: "strong", children: line.nodes }] })
  );
}

/** Returns whether a segment opens a section: a heading, or a bold line used as one. */
function opensSection(segments: readonly Segment[], index: number, depth: number): boolean {
  const segment = segments[index];
  if (segment?.kind === "heading") return !inThread(segment, segments, index, depth);
  if (!segment || !isUnquotedLine(segment)) return false;
  if (opensOtherSection(segment)) return !quoteOrAnswer(segments, index);
  const { item } = numbered(segment.text);
  return item === null && isBold(segment) && QA_TITLE.test(segment.text) && segment.text.length <= 40;
}

/** A bold line with a question below is a topic, whatever it says. */
function quoteOrAnswer(segments: readonly Segment[], index: number): boolean {
  const next = nextText(segments, index);
  if (!next || next.kind === "heading") return false;
  if (next.kind === "line" && questionMark(rawText(next.nodes)) > 0) return true;
  return answerFollows(segments, index);
}

/** Splits a post into its sections. */
export function toSections(segments: readonly Segment[]): Section[] {
  let current: Section = { title: null, segments: [] };
  const sections = [current];
  let depth = 6;
  segments.forEach((segment, index) => {
    const inside = announcesQuestions(current) ? depth : 6;
    if (opensSection(segments, index, inside)) {
      depth = segment.kind === "heading" ? segment.node.depth : 6;
      current = { title: segment, segments: [] };
      sections.push(current);
    } else current.segments.push(segment);
  });
  return sections;
}

/** Returns whether a section contains questions and answers, judged by its content rather than its title. */
export function holdsQuestions(section: Section): boolean {
  return section.segments.some((segment, i) => {
    if (segment.kind !== "line") return false;
    if (answerMark(rawText(segment.nodes)) > 0) return true;
    if (segment.quoted) return false;
    const heading = askerHeading(segment, quoteFollows(section.segments, i));
    return heading !== null && (heading.questionAt !== null || quoteFollows(section.segments, i));
  });
}
