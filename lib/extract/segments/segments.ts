/** Segments: the units of the weekly format. Lines of paragraphs and quotes, and blocks that stay whole. */
import type { Heading, PhrasingContent, RootContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";

interface Base {
  /** 1-based line in the post's body. */
  line: number;
  /** Number of the top-level block that the segment came from, for coverage. */
  block: number;
  /** Inside a quote, and not a lazy continuation line of one. */
  quoted: boolean;
}

/** One line of a paragraph. */
export interface LineSegment extends Base {
  kind: "line";
  nodes: PhrasingContent[];
  /** Plain text, trimmed; empty for a line of images. */
  text: string;
  /** Continues a quote without a quote mark of its own. */
  lazy: boolean;
  /** Number of the paragraph, so that its lines can be joined again. */
  paragraph: number;
  /** Its list number, if Markdown parsed the line as a list item; else null. */
  item: number | null;
}

/** A block that stays whole: list, code, table, image, raw HTML. */
export interface BlockSegment extends Base {
  kind: "block";
  node: RootContent;
}

export interface HeadingSegment extends Base {
  kind: "heading";
  node: Heading;
  text: string;
}

export type Segment = LineSegment | BlockSegment | HeadingSegment;

/** Returns the text of inline nodes without images and tags, with white space collapsed. */
export function lineText(nodes: PhrasingContent[]): string {
  return plain({ type: "paragraph", children: nodes }, { includeImageAlt: false, includeHtml: false })
    .replace(/\s+/g, " ")
    .trim();
}

/** Returns the text of raw HTML without tags and comments. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<[^<>]*>/g, " ")
    .trim();
}

/** Returns whether a segment consists of images. */
export function isImage(segment: Segment): boolean {
  if (segment.kind === "heading") return false;
  if (segment.kind === "block") {
    return (
      segment.node.type === "html" &&
      /<img\b/i.test(segment.node.value) &&
      htmlText(segment.node.value) === ""
    );
  }
  return segment.text === "";
}

/** Joins segments into blocks: lines of one paragraph become one paragraph with breaks. */
export function toBlocks(segments: readonly Segment[]): RootContent[] {
  const blocks: RootContent[] = [];
  let last: Segment | undefined;
  for (const segment of segments) {
    const before = blocks.at(-1);
    if (segment.kind !== "line") blocks.push(segment.node);
    else if (last?.kind === "line" && last.paragraph === segment.paragraph && before?.type === "paragraph") {
      before.children.push({ type: "break" }, ...segment.nodes);
    } else blocks.push({ type: "paragraph", children: [...segment.nodes] });
    last = segment;
  }
  return blocks;
}
