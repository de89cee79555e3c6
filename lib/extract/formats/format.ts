/** The interface of a post format: it recognises its posts and extracts their threads. */
import type { Root } from "mdast";
import type { FrontMatter } from "@/lib/extract/front-matter/shape";
import type { Marks } from "@/lib/extract/grammar/question-marks";
import type { Segment } from "@/lib/extract/segments/segments";
import type { ExtractedThreads } from "@/lib/extract/threads";
import type { FormatRule } from "@/lib/model/format-rule";
import type { ProjectRegistry } from "@/lib/model/project-registry";

/** A post in the form that formats receive. */
export interface SourceDocument {
  frontMatter: FrontMatter;
  /** Title of the front matter. */
  title: string | null;
  root: Root;
  /** The lines of the body that `root` was parsed from. */
  lines: readonly string[];
  /** Number of lines of the file above the body. */
  bodyOffset: number;
  /** Front matter or file name announce questions and answers. */
  announced: boolean;
  registry: ProjectRegistry;
  /** The marks of questions and answers that apply to this post. */
  marks: Marks;
  /** The settings' rule for this document; null if there is none. */
  rule: FormatRule | null;
  /** The segments of the weekly grammar. */
  segments: readonly Segment[];
}

export interface PostFormat {
  name: "weekly" | "forum" | "entry" | "document";
  /** Returns whether a post is in this format. The first format that recognises a post extracts it. */
  recognise(document: SourceDocument): boolean;
  extract(document: SourceDocument): ExtractedThreads;
}
