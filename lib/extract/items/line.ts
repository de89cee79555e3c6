/** The lines of a section, from which items are read. */
import type { ListItem, PhrasingContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { type Addressed, addressed, URL_MARK } from "@/lib/extract/grammar/addressed";
import { numbered } from "@/lib/extract/grammar/numbering";
import { splitLines } from "@/lib/extract/segments/lines";
import { lineText, type Segment } from "@/lib/extract/segments/segments";
import { LEAD_IN, POINTER } from "./words";

/** A line of text, a list item, or a heading: all or part of an item. */
export interface ItemLine {
  line: number;
  /** Number of the block that contains it. */
  block: number;
  form: "line" | "heading" | "listed";
  /** Text without numbering and list markers. */
  text: string;
  nodes: PhrasingContent[];
  parts: Addressed;
  /** Nothing but images, linked or not. */
  picture: boolean;
}

const BULLET = /^[-*•·●▪]\s*/;
const ROMAN = /^(?:[ivx]{1,4})\.\s+/;

/** Returns text without enumeration. */
export function bare(text: string): string {
  const rest = text.replace(BULLET, "").replace(ROMAN, "");
  return numbered(rest).rest;
}

function itemLine(nodes: PhrasingContent[], at: Pick<ItemLine, "line" | "block" | "form">): ItemLine {
  const text = lineText(nodes);
  return { ...at, text: bare(text), nodes, parts: addressed(nodes), picture: text === "" };
}

function linesOfItem(item: ListItem, block: number): ItemLine[] {
  return item.children.flatMap((child): ItemLine[] => {
    const line = child.position?.start.line ?? 1;
    if (child.type === "paragraph") {
      // The lines of one list item belong together; only a link below, with its label, counts separately.
      const [first, ...more] = splitLines(child.children, line);
      const below = more.map(({ nodes, line }) => itemLine(nodes, { line, block, form: "line" }));
      const own = [...(first?.nodes ?? [])];
      for (const each of below) if (!leadsOut(each)) own.push(SPACE, ...each.nodes);
      return [itemLine(own, { line, block, form: "listed" }), ...below.filter(leadsOut)];
    }
    return child.type === "list" ? child.children.flatMap((inner) => linesOfItem(inner, block)) : [];
  });
}

/** In characters; a longer text around an address is a sentence. */
const LONGEST_LABEL = 24;

/** Returns whether a line is an address, at most with a label before it, or such a label alone. */
export function leadsOut({ parts, text }: ItemLine): boolean {
  if (parts.urls.length === 0) return LEAD_IN.test(text);
  return parts.text.replaceAll(URL_MARK, "").replace(/[「」\s:：.。]/g, "").length <= LONGEST_LABEL;
}

const SPACE: PhrasingContent = { type: "text", value: " " };

/** Returns the lines of a segment; none for code, tables and raw HTML. */
export function itemLines(segment: Segment): ItemLine[] {
  const { line, block } = segment;
  if (segment.kind === "heading") return [itemLine(segment.node.children, { line, block, form: "heading" })];
  if (segment.kind === "line") return [itemLine(segment.nodes, { line, block, form: "line" })];
  return segment.node.type === "list"
    ? segment.node.children.flatMap((item) => linesOfItem(item, block))
    : [];
}

/** Returns the address of a line that is just a linked image; null for any other line. */
export function pictureLink({ nodes, picture }: ItemLine): string | null {
  if (!picture) return null;
  const link = nodes.find((node) => node.type === "link");
  return link?.type === "link" && link.children.some(({ type }) => type === "image") ? link.url : null;
}

export interface TitledLink {
  title: string;
  url: string;
}

/** In characters; a shorter link text says where to click rather than what is there. */
const LEAST_TITLE = 4;

/** Returns the text of a link as a title, without enclosing book title marks. */
const titleOf = (shown: string): string =>
  shown
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^《([^《》]*)》$/, "$1");

/** Returns whether a link's text is a title rather than an address or "here". */
export const isTitle = (shown: string): boolean =>
  shown.length >= LEAST_TITLE && !/^(?:[a-z]+:\/\/|www\.)\S*$/i.test(shown) && !POINTER.test(shown);

/** The whole line is a titled link, at most with a label before it (`Talk #7：`) and a remark in brackets after it. */
const SOLE = new RegExp(
  `^(?:[^:：${URL_MARK}]{1,24}[:：]\\s*)?[《「“"'‘]?${URL_MARK}[》」”"'’]?\\s*(?:[（(][^（()）]{0,60}[）)])?[\\s；;。.,，、!！]*$`,
);
/** A titled link at the start of a line, followed by a word about it. */
const FIRST = new RegExp(`^(?:[^:：${URL_MARK}]{1,24}[:：]\\s*)?[《「“"'‘]?${URL_MARK}`);

/** Returns the titled link that a line is; with `remarks`, also one at the start of a line. Null for any other line. */
export function titledLink({ parts, nodes }: ItemLine, remarks = false): TitledLink | null {
  const text = bare(parts.text.trim());
  const [url] = parts.urls;
  const link = firstLink(nodes);
  const title = titleOf(link ?? "");
  if (!url || !isTitle(title)) return null;
  if (!(remarks ? FIRST : SOLE).test(text)) return null;
  return { title, url };
}

/** Returns the text of the first link among inline nodes, including those within emphasis. */
function firstLink(nodes: readonly PhrasingContent[]): string | null {
  for (const node of nodes) {
    if (node.type === "link") return plain(node, { includeImageAlt: false });
    const inner = "children" in node ? firstLink(node.children) : null;
    if (inner !== null) return inner;
  }
  return null;
}
