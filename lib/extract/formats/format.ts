/** What a post format is: it recognises its posts and extracts their threads. */
import type { Root } from "mdast";
import type { FrontMatter } from "@/lib/extract/front-matter/shape";
import type { Marks } from "@/lib/extract/grammar/question-marks";
import type { Segment } from "@/lib/extract/segments/segments";
import type { ExtractedThreads } from "@/lib/extract/threads";
import type { FormatRule } from "@/lib/model/format-rule";
import type { ProjectRegistry } from "@/lib/model/project-registry";

/** A post as formats see it. */
export interface SourceDocument {
  frontMatter: FrontMatter;
  /** Title of the front matter. */
  title: string | null;
  root: Root;
  /** The lines of the body that `root` was parsed from. */
  lines: readonly string[];
  /** Number of lines of the file above the body. */
  bodyOffset: number;
  /** Front matter or the name of the file say that it holds questions and answers. */
  announced: boolean;
  registry: ProjectRegistry;
  /** The marks of questions and answers that count in this post. */
  marks: Marks;
  /** What the settings say of this document; null where they say nothing. */
  rule: FormatRule | null;
  /** The segments of the weekly grammar. */
  segments: readonly Segment[];
}

export interface PostFormat {
  name: "weekly" | "forum" | "entry" | "document";
  /** Whether a post is in this format. The first one that recognises a post extracts it. */
  recognise(document: SourceDocument): boolean;
  extract(document: SourceDocument): ExtractedThreads;
}
