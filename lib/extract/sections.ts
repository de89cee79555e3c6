/** Finds the sections of a weekly post that hold questions and answers. */
import { answerMark, askerHeading, isBold, numbered, opensOtherSection, rawText } from "./marks";
import type { LineSegment, Segment } from "./segments";

export interface Section {
  /** Title as a segment; null for what stands before the first one. */
  title: Segment | null;
  segments: Segment[];
}

const QA_TITLE = /问答|提炼|答疑|q\s*&\s*a|\bqa\b|issue\s*精选/i;

/** Whether a section's title announces questions and answers. */
export function announcesQuestions(section: Section): boolean {
  return section.title !== null && section.title.kind !== "block" && QA_TITLE.test(section.title.text);
}

const isUnquotedLine = (segment: Segment): segment is LineSegment =>
  segment.kind === "line" && !segment.quoted;

/** Whether the next thing after `index`, images aside, is a quote with text. */
export function quoteFollows(segments: readonly Segment[], index: number): boolean {
  const next = segments
    .slice(index + 1, index + 6)
    .find((segment) => segment.kind !== "line" || segment.text !== "");
  return next?.quoted ?? false;
}

/** Whether a segment opens a section: a heading, or the bold line that some editors set instead. */
function opensSection(segment: Segment, depth: number): boolean {
  if (segment.kind === "heading") {
    const line = { nodes: segment.node.children, text: segment.text };
    if (/^\s*(\d+\s*[、.]\s*)?@/.test(segment.text) && askerHeading(line, true)) return false;
    // A deeper heading inside an answer is the answer's, unless it names another section.
    return (
      segment.node.depth <= depth ||
      opensOtherSection({ ...line, nodes: [{ type: "strong", children: line.nodes }] })
    );
  }
  if (!isUnquotedLine(segment) || !isBold(segment) || numbered(segment.text).item !== null) return false;
  return opensOtherSection(segment) || (QA_TITLE.test(segment.text) && segment.text.length <= 40);
}

/** Cuts a post into its sections. */
export function toSections(segments: readonly Segment[]): Section[] {
  const sections: Section[] = [{ title: null, segments: [] }];
  let depth = 6;
  for (const segment of segments) {
    const current = sections.at(-1);
    const inside = current && announcesQuestions(current) ? depth : 6;
    if (opensSection(segment, inside)) {
      if (segment.kind === "heading") depth = segment.node.depth;
      else depth = 6;
      sections.push({ title: segment, segments: [] });
    } else current?.segments.push(segment);
  }
  return sections;
}

/** Whether a section holds questions and answers: by what stands in it, whatever its title says. */
export function holdsQuestions(section: Section): boolean {
  return section.segments.some((segment, i) => {
    if (segment.kind !== "line") return false;
    if (answerMark(rawText(segment.nodes)) > 0) return true;
    return !segment.quoted && quoteFollows(section.segments, i) && askerHeading(segment, true) !== null;
  });
}
