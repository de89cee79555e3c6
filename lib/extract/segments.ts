/**
 * Flattens the blocks of a post into segments: lines of paragraphs and quotes, and blocks that stay whole.
 * Editors put an answer, a project line or the next heading on the line straight after another, so that Markdown
 * sees one paragraph or takes it into the quote (lazy continuation, CommonMark 5.1): lines are what they meant.
 */
import type {
  Blockquote,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { isLineBreak } from "./html-elements";

interface Base {
  /** 1-based line in the post's body. */
  line: number;
  /** Number of the top-level block that the segment came from, for the coverage account. */
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
}

/** A block that is content as a whole: list, code, table, image, raw HTML. */
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

interface RawLine {
  nodes: PhrasingContent[];
  line: number;
}

/** Cuts the inline content of a paragraph at soft and hard line breaks. */
function splitLines(children: PhrasingContent[], firstLine: number): RawLine[] {
  let current: RawLine = { nodes: [], line: firstLine };
  const lines = [current];
  const open = (line: number): void => {
    current = { nodes: [], line };
    lines.push(current);
  };
  for (const node of children) {
    const line = node.position?.start.line ?? current.line;
    if (current.nodes.length === 0) current.line = line;
    if (node.type === "text") {
      node.value.split("\n").forEach((part, i) => {
        if (i > 0) open(line + i);
        if (part) current.nodes.push({ ...node, value: part });
      });
    } else if (node.type === "break") open(line + 1);
    else if (node.type === "html" && isLineBreak(node.value)) open(node.position?.end.line ?? line);
    else current.nodes.push(node);
  }
  return lines.filter(({ nodes }) => nodes.some((node) => node.type !== "text" || node.value.trim() !== ""));
}

/** Text of inline nodes without images, one space for any white space. */
export function lineText(nodes: PhrasingContent[]): string {
  return plain({ type: "paragraph", children: nodes }, { includeImageAlt: false })
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a line is one that starts something new: given by the format, it decides how lists are taken apart. */
export type Structural = (line: { nodes: PhrasingContent[]; text: string }) => boolean;

/** The segments of a post's body. `source` are the lines of the body, for telling lazy lines from quoted ones. */
export function toSegments(root: Root, source: readonly string[], structural: Structural): Segment[] {
  const segments: Segment[] = [];
  let paragraphs = 0;

  const addParagraph = (node: Paragraph, block: number, inQuote: boolean): void => {
    const paragraph = paragraphs++;
    for (const { nodes, line } of splitLines(node.children, node.position?.start.line ?? 1)) {
      const lazy = inQuote && !/^\s*>/.test(source[line - 1] ?? "");
      segments.push({
        kind: "line",
        nodes,
        text: lineText(nodes),
        line,
        block,
        paragraph,
        lazy,
        quoted: inQuote && !lazy,
      });
    }
  };

  /** A list that an editor's `1.` made out of headings or project lines is taken apart; any other one stays whole. */
  const addList = (list: List, block: number, inQuote: boolean): void => {
    const line = list.position?.start.line ?? 1;
    const starts = list.children.map((item) => firstLine(item));
    if (starts.some((start) => start && structural(start))) {
      for (const item of list.children) for (const child of item.children) add(child, block, inQuote);
      return;
    }
    const tail = cutTail(list, structural);
    segments.push({ kind: "block", node: list, line, block, quoted: inQuote });
    if (tail) addParagraph(tail, block, inQuote);
  };

  const add = (node: RootContent, block: number, inQuote: boolean): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "paragraph") addParagraph(node, block, inQuote);
    else if (node.type === "blockquote") addQuote(node, block);
    else if (node.type === "list") addList(node, block, inQuote);
    else if (node.type === "heading" && !inQuote) {
      segments.push({ kind: "heading", node, text: lineText(node.children), line, block, quoted: false });
    } else if (node.type === "text") {
      addParagraph({ type: "paragraph", children: [node], position: node.position }, block, inQuote);
    } else if (!(node.type === "html" && isLineBreak(node.value))) {
      segments.push({ kind: "block", node, line, block, quoted: inQuote });
    }
  };

  const addQuote = (quote: Blockquote, block: number): void => {
    for (const child of quote.children) add(child, block, true);
  };

  for (const [block, node] of root.children.entries()) add(node, block, false);
  return segments;
}

function firstLine(item: ListItem): { nodes: PhrasingContent[]; text: string } | null {
  const first = item.children[0];
  if (first?.type !== "paragraph") return null;
  const nodes = splitLines(first.children, 1)[0]?.nodes;
  return nodes ? { nodes, text: lineText(nodes) } : null;
}

/** Cuts lazily continued lines that start something new off the end of a list, and returns them as a paragraph. */
function cutTail(list: List, structural: Structural): Paragraph | null {
  const last = list.children.at(-1)?.children.at(-1);
  if (last?.type === "list") return cutTail(last, structural);
  if (last?.type !== "paragraph") return null;
  const lines = splitLines(last.children, last.position?.start.line ?? 1);
  const from = lines.findIndex(({ nodes }, i) => i > 0 && structural({ nodes, text: lineText(nodes) }));
  if (from < 0) return null;
  const join = (part: RawLine[]): PhrasingContent[] =>
    part.flatMap(({ nodes }, i) => (i > 0 ? [{ type: "break" as const }, ...nodes] : nodes));
  const position = last.position && {
    ...last.position,
    start: { ...last.position.start, line: lines[from]?.line ?? 1 },
  };
  const tail: Paragraph = { type: "paragraph", children: join(lines.slice(from)), position };
  last.children = join(lines.slice(0, from));
  return tail;
}

/** Whether a segment shows nothing but images. */
export function isImage(segment: Segment): boolean {
  if (segment.kind === "heading") return false;
  if (segment.kind === "block")
    return segment.node.type === "html" && /^<img\b[^>]*>$/i.test(segment.node.value.trim());
  return segment.text === "";
}

/** Joins segments into blocks again: lines of one paragraph become one paragraph with breaks. */
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
