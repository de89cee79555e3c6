/**
 * Classifies a segment of a Q&A section. This is the only module that decides the precedence of the weekly format's
 * marks.
 */

import { askerHeading } from "@/lib/extract/grammar/asker-heading";
import { isCitation } from "@/lib/extract/grammar/citation";
import {
  answerMark,
  innerAnswerMark,
  isReadingTip,
  isSecondOption,
  questionMark,
  weakAnswerMark,
} from "@/lib/extract/grammar/marks";
import { headingLines, projectLine } from "@/lib/extract/grammar/project-line";
import { nextText, quoteFollows } from "@/lib/extract/grammar/sections";
import { topicHeading } from "@/lib/extract/grammar/topic";
import { dropStart, rawText, takeStart } from "@/lib/extract/segments/inline";
import { type LineSegment, lineText, type Segment } from "@/lib/extract/segments/segments";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { itemQuestion } from "./item-question";
import { projectRole } from "./project-role";
import type { ReaderState, Role } from "./role";

const withNodes = (segment: LineSegment, nodes: LineSegment["nodes"]): LineSegment => ({
  ...segment,
  nodes,
  text: lineText(nodes),
});
const without = (segment: LineSegment, length: number): LineSegment =>
  length > 0 ? withNodes(segment, dropStart(segment.nodes, length)) : segment;

/** Returns the role of the segment at `index`. */
export function classify(
  segments: readonly Segment[],
  index: number,
  state: ReaderState,
  registry: ProjectRegistry,
): Role | null {
  const segment = segments[index];
  if (!segment) return null;
  if (segment.kind === "block") return { kind: segment.quoted ? "quote" : "content", segment };
  const item = itemQuestion(segments, index, state);
  if (item) return { kind: "question", ...item };
  if (segment.kind === "heading")
    return topicRole(segments, index, state, registry) ?? { kind: "content", segment };

  const raw = rawText(segment.nodes);
  const options = isFirstOption(segments, index);
  const mark = options ? 0 : answerMark(raw) || (state.asking && !segment.quoted ? weakAnswerMark(raw) : 0);
  if (mark > 0) return { kind: "answer", segment: without(segment, mark) };
  const asker = askerRole(segments, index, segment, registry);
  if (asker) return asker;
  if (segment.quoted) {
    if (state.leading && isCitation(segments, index, registry)) return { kind: "content", segment };
    const closing = projectLine(segment.nodes, segment.line, registry);
    if (closing?.certain && !state.asking) return { kind: "project", lines: closing.lines, segments: 1 };
    return quotedLine(segment, segments[index + 1]);
  }
  const question = options ? 0 : questionMark(raw);
  if (question > 0) {
    return { kind: "question", segment: without(segment, question), item: null, own: state.anonymous };
  }
  if (state.fresh && /^提问者?\s*[:：]?$/.test(segment.text)) return { kind: "skip" };
  return (
    projectRole(segments, index, registry) ??
    topicRole(segments, index, state, registry) ??
    (isReadingTip(segment.text) ? { kind: "skip" } : { kind: "content", segment })
  );
}

/** Returns whether `A：…` is followed by `B：…` on the next line: options to choose from. */
function isFirstOption(segments: readonly Segment[], index: number): boolean {
  const next = nextText(segments, index);
  return next?.kind === "line" && isSecondOption(rawText(next.nodes));
}

function askerRole(
  segments: readonly Segment[],
  index: number,
  segment: LineSegment,
  registry: ProjectRegistry,
): Role | null {
  const heading = askerHeading(segment, quoteFollows(segments, index));
  if (!heading) return null;
  const addressed = /[@＠]/.test(segment.text);
  // A quoted line names its asker only if it says so in full: `> @Reference 这个注解…` asks about Java.
  if (segment.quoted && !(addressed && /提问/.test(segment.text))) return null;
  const { asker } = heading;
  // `**1. SOFARPC #1321**` names a project, not a person.
  const project = !addressed && asker !== null && registry.named(asker.name) !== null;
  const label = project ? (asker?.name ?? null) : heading.label;
  return {
    kind: "asker",
    heading: project ? { ...heading, asker: null } : heading,
    lines: headingLines(label, heading.urls, segment.line, registry),
    question: heading.questionAt === null ? null : without(segment, heading.questionAt),
  };
}

function topicRole(
  segments: readonly Segment[],
  index: number,
  state: ReaderState,
  registry: ProjectRegistry,
): Role | null {
  const topic = topicHeading(segments, index, state.inThread);
  if (!topic) return null;
  // A bold question straight below its asker is the question.
  if (topic.beforeQuote && state.fresh && /[?？]$/.test(topic.text)) return null;
  return {
    kind: "topic",
    topic: registry.named(topic.label ?? "") ? topic : { ...topic, issue: null },
    lines: headingLines(null, topic.urls, segments[index]?.line ?? 1, registry),
  };
}

function quotedLine(segment: LineSegment, next: Segment | undefined): Role {
  const question = without(segment, questionMark(rawText(segment.nodes)));
  const raw = rawText(question.nodes);
  const at = innerAnswerMark(raw);
  if (at < 0) return { kind: "quote", segment: question };
  const rest = dropStart(question.nodes, at);
  const stray = next?.kind === "line" && answerMark(rawText(next.nodes)) > 0;
  return {
    kind: "question-and-answer",
    question: withNodes(question, takeStart(question.nodes, at)),
    answer: withNodes(question, stray ? rest : dropStart(rest, answerMark(rawText(rest)))),
    stray,
  };
}
