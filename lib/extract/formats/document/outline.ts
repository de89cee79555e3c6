/** A document as the tree that its headings make. */
import type { Heading, ListItem, Root, RootContent } from "mdast";
import type { Marks } from "@/lib/extract/grammar/question-marks";
import { rawText } from "@/lib/extract/segments/inline";
import { lineText } from "@/lib/extract/segments/segments";

export interface Section {
  heading: Heading;
  text: string;
  /** The text without code: what `GET /questions` names is no title. */
  words: string;
  /** Blocks straight below the heading. */
  own: RootContent[];
  parts: Section[];
}

export interface Outline {
  /** What stands before the first heading. */
  lead: RootContent[];
  parts: Section[];
}

const holdsHeading = ({ children: [first] }: ListItem): boolean => first?.type === "heading";

/** The blocks of an item that begins with a heading; further headings in it are below that one. */
function itemBlocks({ children }: ListItem): RootContent[] {
  const [first] = children;
  if (first?.type !== "heading") return unlisted(children);
  const lower = (depth: number): Heading["depth"] =>
    Math.min(6, Math.max(depth, first.depth + 1)) as Heading["depth"];
  return unlisted(children).map((node, i) =>
    i > 0 && node.type === "heading" ? { ...node, depth: lower(node.depth) } : node,
  );
}

/** Lists whose items begin with a heading (`1. ### What is it?`) are headings to a reader. */
function unlisted(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) =>
    node.type === "list" && node.children.some(holdsHeading) ? node.children.flatMap(itemBlocks) : [node],
  );
}

/**
 * The outline of a document. Where headings of the page bear the marks of questions, those within lists are parts of
 * answers.
 */
export function outlineOf(root: Root, marks: Marks): Outline {
  const isMarked = root.children.some(
    (node) => node.type === "heading" && marks.question(rawText(node.children)) !== null,
  );
  const lead: RootContent[] = [];
  const parts: Section[] = [];
  const path: Section[] = [];
  for (const node of isMarked ? root.children : unlisted(root.children)) {
    if (node.type !== "heading") {
      (path.at(-1)?.own ?? lead).push(node);
      continue;
    }
    while ((path.at(-1)?.heading.depth ?? 0) >= node.depth) path.pop();
    const text = lineText(node.children);
    const words = lineText(node.children.filter(({ type }) => type !== "inlineCode"));
    const section: Section = { heading: node, text, words, own: [], parts: [] };
    (path.at(-1)?.parts ?? parts).push(section);
    path.push(section);
  }
  return { lead, parts };
}

/** All blocks below a heading, with the headings among them. */
export const blocksBelow = (section: Section): RootContent[] => [
  ...section.own,
  ...section.parts.flatMap((part) => [part.heading, ...blocksBelow(part)]),
];

/** A section and all below it, in the order of the text. */
export const withParts = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...withParts(section.parts)]);
