/** Cuts a passage, found by its text, out of HTML together with its markup. */
import type { Element, Root, RootContent, Text } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { serialize } from "./html";

const parser = unified().use(rehypeParse, { fragment: true });

/** Elements that begin a new line: their text never continues the previous one. */
const BLOCK = /^(?:p|li|h[1-6]|pre|blockquote|td|th|dt|dd|div|tr|table|ul|ol|br)$/;
/** Elements that have content without text. */
const VOID = /^(?:img|br|hr|input)$/;

interface Place {
  node: Text;
  offset: number;
}

interface Passage {
  /** The range of every text node that belongs to the passage. */
  ranges: ReadonlyMap<Text, readonly [start: number, end: number]>;
  /** The top-level paragraph that contains the whole passage; null if it spans several blocks. */
  paragraph: Element | null;
}

/** Returns the positions of the characters of a tree, with white space collapsed as in plain text. */
function charactersOf(tree: Root): { text: string; places: (Place | null)[] } {
  let text = "";
  const places: (Place | null)[] = [];
  const blank = (place: Place | null) => {
    if (text === "" || text.endsWith(" ")) return;
    text += " ";
    places.push(place);
  };
  visit(tree, (node) => {
    if (node.type === "element" && BLOCK.test(node.tagName)) blank(null);
    // Code blocks are left out, because no title contains one.
    if (node.type === "element" && node.tagName === "pre") return SKIP;
    if (node.type !== "text") return undefined;
    for (let offset = 0; offset < node.value.length; offset++) {
      const character = node.value.charAt(offset);
      if (/\s/.test(character)) blank({ node, offset });
      else {
        text += character;
        places.push({ node, offset });
      }
    }
    return undefined;
  });
  return { text, places };
}

function findPassage(tree: Root, words: string): Passage | null {
  const { text, places } = charactersOf(tree);
  const start = text.indexOf(words);
  if (words === "" || start < 0) return null;
  const ranges = new Map<Text, readonly [number, number]>();
  for (const place of places.slice(start, start + words.length)) {
    if (!place) continue;
    const [from] = ranges.get(place.node) ?? [place.offset];
    ranges.set(place.node, [from, place.offset + 1]);
  }
  const holders = tree.children.filter((child) => {
    let holds = false;
    visit(child, "text", (node) => {
      holds ||= ranges.has(node);
    });
    return holds;
  });
  const [holder] = holders;
  const isParagraph = holders.length === 1 && holder?.type === "element" && holder.tagName === "p";
  return { ranges, paragraph: isParagraph ? holder : null };
}

const isEmpty = (node: RootContent): boolean =>
  node.type === "text"
    ? node.value.trim() === ""
    : node.type === "element" && !VOID.test(node.tagName) && node.children.every(isEmpty);

/** Removes elements without content. */
function prune(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (!parent || index === undefined || !isEmpty(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

export interface Cut {
  /** The passage as inline HTML; null if it spans several blocks, which no heading may contain. */
  inside: string | null;
  /** The HTML without the passage; empty if nothing else remains. */
  rest: string;
}

/**
 * Cuts the first occurrence of `words`, with white space as single spaces, out of the HTML; returns null if the HTML
 * does not contain them. Code blocks stay whole.
 */
export function cutText(html: string, words: string): Cut | null {
  const tree = parser.parse(html);
  const passage = findPassage(tree, words);
  if (!passage) return null;
  for (const [node, [start, end]] of passage.ranges)
    node.value = node.value.slice(0, start) + node.value.slice(end);
  prune(tree);
  return { inside: inlineOf(html, words), rest: serialize(tree).trim() };
}

function inlineOf(html: string, words: string): string | null {
  const { ranges, paragraph } = findPassage(parser.parse(html), words) ?? {};
  if (!ranges || !paragraph) return null;
  visit(paragraph, "text", (node) => {
    const [start, end] = ranges.get(node) ?? [0, 0];
    node.value = node.value.slice(start, end);
  });
  const inline: Root = { type: "root", children: paragraph.children };
  visit(inline, "element", ({ tagName }, index, parent) => {
    if (!parent || index === undefined || !VOID.test(tagName)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  prune(inline);
  return serialize(inline).trim();
}
