/** A post as the formats see it, and what kind of post it is. */
import type { PostFormat, SourceDocument } from "@/lib/extract/formats/format";
import { weeklySegments } from "@/lib/extract/formats/weekly/weekly";
import type { FrontMatter } from "@/lib/extract/front-matter/shape";
import { type Marks, marksOf } from "@/lib/extract/grammar/question-marks";
import type { Segment } from "@/lib/extract/segments/segments";
import type { Post } from "@/lib/model/post";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { isNamedForQuestions } from "./path-clues";

/** Returns what the formats read. What is costly is computed when a format asks for it, once. */
export function sourceDocument(
  path: string,
  frontMatter: FrontMatter,
  { root, lines, bodyOffset, rule }: Pick<SourceDocument, "root" | "lines" | "bodyOffset" | "rule">,
  registry: ProjectRegistry,
): SourceDocument {
  let segments: readonly Segment[] | null = null;
  let marks: Marks | null = null;
  return {
    frontMatter,
    title: frontMatter.title,
    root,
    lines,
    bodyOffset,
    rule,
    announced: frontMatter.format === "faq" || isNamedForQuestions(path),
    registry,
    get marks() {
      marks ??= marksOf(lines);
      return marks;
    },
    get segments() {
      segments ??= weeklySegments(root, lines, registry);
      return segments;
    },
  };
}

/**
 * Returns whether a post is an issue with a page of its own, or a document: as it states, else by its format and date.
 */
export function kindOf(
  { format: stated, date }: FrontMatter,
  format: PostFormat,
  announced: boolean,
): Post["kind"] {
  if (stated) return stated;
  if (announced || format.name === "entry" || format.name === "forum") return "faq";
  return format.name === "weekly" || date !== null ? "weekly" : "faq";
}
