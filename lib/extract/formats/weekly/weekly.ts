/** Reads the threads of a weekly post: asker headings, quoted questions, `A：` answers, project lines. */
import type { Root } from "mdast";
import { askerHeading } from "@/lib/extract/grammar/asker-heading";
import { wordsOf } from "@/lib/extract/grammar/languages";
import { answerMark, isSecondOption } from "@/lib/extract/grammar/marks";
import { projectLine, trailingProjectLine } from "@/lib/extract/grammar/project-line";
import { isAsked } from "@/lib/extract/grammar/reads-as";
import {
  answerFollows,
  holdsQuestions,
  quoteFollows,
  type Section,
  titleText,
  toSections,
} from "@/lib/extract/grammar/sections";
import { tailStart } from "@/lib/extract/grammar/tail";
import { toSegments } from "@/lib/extract/segments/flatten";
import { rawText } from "@/lib/extract/segments/inline";
import type { LineRules } from "@/lib/extract/segments/line-rules";
import type { LineSegment, Segment } from "@/lib/extract/segments/segments";
import type { ExtractedThreads } from "@/lib/extract/threads";
import { NAME_WEIGHT, type ProjectRegistry } from "@/lib/model/project-registry";
import type { PostFormat, SourceDocument } from "../format";
import { classify } from "./classify";
import { createReader, type SectionResult } from "./reader";

/** Returns the line rules of the weekly format, for flattening. */
function lineRules(registry: ProjectRegistry): LineRules {
  return {
    structural: (line) =>
      answerMark(rawText(line.nodes)) > 0 ||
      // `1. 名字 提问：` became a list item, which hides the quote that follows it.
      askerHeading(line, line.item != null && /提问\s*[:：]?$/.test(line.text)) !== null ||
      projectLine(line.nodes, 0, registry)?.certain === true,
    option: isSecondOption,
    seam: (nodes) => trailingProjectLine(rawText(nodes), registry),
  };
}

/**
 * Returns the segments of a post as the weekly grammar cuts them. `source`: the lines of the body that `root` was
 * parsed from.
 */
export const weeklySegments = (root: Root, source: readonly string[], registry: ProjectRegistry): Segment[] =>
  toSegments(root, source, lineRules(registry));

/** Returns whether a post has asker headings, or more answered quotes than other marks and headings that ask. */
function recognise({ segments, marks }: SourceDocument): boolean {
  let askers = 0;
  let quotes = 0;
  let others = 0;
  const isMarked = ({ nodes }: LineSegment): boolean => marks.question(rawText(nodes)) !== null;
  segments.forEach((segment, i) => {
    if (segment.kind === "heading") {
      const raw = rawText(segment.node.children);
      if (marks.question(raw) !== null || isAsked(segment.text)) others++;
    }
    if (segment.kind !== "line") return;
    const heading = segment.quoted ? null : askerHeading(segment, quoteFollows(segments, i));
    const isFollowed = quoteFollows(segments, i) || answerFollows(segments, i);
    // `**Bob asks:** How?` with plain text below is a mark like others.
    const isMark = heading !== null && heading.questionAt !== null && !isFollowed && isMarked(segment);
    if (
      heading &&
      !isMark &&
      isCertain(segment.text) &&
      (heading.questionAt !== null || heading.item !== null || heading.inFull || isFollowed)
    )
      askers++;
    else if (segment.quoted && answerFollows(segments, i)) quotes++;
    else if (!segment.quoted && isMarked(segment)) others++;
  });
  return askers * 4 > others || quotes > others;
}

/** Returns whether a heading certainly names an asker; a bold line before a quote may be anything. */
const CERTAIN = new RegExp(`[@＠]|提问|asks|asked|(?:${wordsOf("asks")})\\s*[:：]`, "u");
const isCertain = (text: string): boolean => CERTAIN.test(text);

/** Returns threads, diagnostics and coverage of a weekly post. */
function extract({ segments, registry }: SourceDocument): ExtractedThreads {
  const result: ExtractedThreads = { threads: [], diagnostics: [], coverage: { blocks: 0, assigned: 0 } };
  for (const section of toSections(segments).filter(holdsQuestions)) {
    const { threads, diagnostics, unassigned } = readSection(section, registry);
    const blocks = new Set(section.segments.map(({ block }) => block)).size;
    result.threads.push(...threads);
    result.diagnostics.push(...diagnostics);
    result.coverage.blocks += blocks;
    result.coverage.assigned += blocks - unassigned.size;
  }
  return result;
}

function readSection(section: Section, registry: ProjectRegistry): SectionResult {
  // A title with a project's name (`### SOFARPC 答疑`) applies to all threads below; a mere keyword does not.
  const title = titleText(section);
  const names = [...registry.mentions(title).values()].some((weight) => weight >= NAME_WEIGHT);
  const reader = createReader(names ? title : "");
  // A reading list after the last answer, without a heading, belongs to the post and not to the answer.
  const segments = section.segments.slice(0, tailStart(section.segments));
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    const role = classify(segments, i, reader.state(), registry);
    if (!segment || !role) continue;
    reader.take(role, segment);
    if (role.kind === "project") i += role.segments - 1;
  }
  return reader.finish();
}

export const weekly: PostFormat = { name: "weekly", recognise, extract };
