/** A document as the tree of its headings. */
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

/** Returns whether nothing stands between a heading and the next one. */
export const isEmpty = ({ own }: Section): boolean => own.length === 0;

export interface Outline {
  /** Blocks before the first heading. */
  lead: RootContent[];
  parts: Section[];
}

const holdsHeading = ({ children: [first] }: ListItem): boolean => first?.type === "heading";

const isFold = ({ children: [first] }: ListItem): boolean =>
  first?.type === "container" && first.form === "fold" && first.title.length > 0;

/** Returns the blocks of an item that begins with a heading; further headings in it are nested below that one. */
function itemBlocks({ children }: ListItem): RootContent[] {
  const [first] = children;
  if (first?.type !== "heading") return unlisted(children);
  const lower = (depth: number): Heading["depth"] =>
    Math.min(6, Math.max(depth, first.depth + 1)) as Heading["depth"];
  return unlisted(children).map((node, i) =>
    i > 0 && node.type === "heading" ? { ...node, depth: lower(node.depth) } : node,
  );
}

/**
 * Unwraps lists whose items begin with a heading (`1. ### What is it?`), which readers see as headings, and lists of
 * folds.
 */
function unlisted(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) =>
    node.type === "list" && (node.children.some(holdsHeading) || node.children.every(isFold))
      ? node.children.flatMap(itemBlocks)
      : [node],
  );
}

/**
 * Returns the outline of a document. If headings of the page have the marks of questions, those within lists are parts
 * of answers.
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

/** Returns all blocks below a heading, including the headings among them. */
export const blocksBelow = (section: Section): RootContent[] => [
  ...section.own,
  ...section.parts.flatMap((part) => [part.heading, ...blocksBelow(part)]),
];

/** Returns sections with all their descendants, in document order. */
export const withParts = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...withParts(section.parts)]);
