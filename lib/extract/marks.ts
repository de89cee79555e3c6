/** The marks by which the weekly format tells its parts: answer marks, asker headings, topic headings. */
import type { Link, PhrasingContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import type { Asker } from "@/lib/knowledge/model";

/** `A：`, `A:`, `A ：`, `A：：`, `A：A：`, `答：`, `回复：` at the start of a line. */
const ANSWER = /^\s*(?:(?:[AaＡ]|答|回答|回复)\s*[:：]+\s*)+/;

/** Length of the answer mark that a line begins with, in characters of its raw text; 0 where there is none. */
export function answerMark(text: string): number {
  return ANSWER.exec(text)?.[0].length ?? 0;
}

/** An answer mark after the end of a sentence, on a line that is a question's: left over from another turn. */
const INNER_ANSWER = /[。？！?!]\s*[AＡ]\s*[:：]/;

/** Where in a question's line an answer mark stands straight after the end of a sentence; -1 where none does. */
export function innerAnswerMark(text: string): number {
  const at = text.search(INNER_ANSWER);
  return at < 0 ? -1 : at + 1;
}

/** What a numbered heading begins with: `1、`, `1.`, `2．`, `3)`. */
const NUMBER = /^\s*(\d{1,2})\s*(?:[、.．,，)）]\s*|\s|(?=[@＠]))(?=\D)/;

export interface AskerHeading {
  asker: Asker;
  /** Number of the item; null for an unnumbered heading. */
  item: number | null;
  /** `#965`: a GitHub issue of the thread's project. */
  issue: number | null;
}

interface HeadingLine {
  nodes: PhrasingContent[];
  text: string;
}

/** A line's number and the rest of it. */
export function numbered(text: string): { item: number | null; rest: string } {
  const match = NUMBER.exec(text);
  return match
    ? { item: Number(match[1]), rest: text.slice(match[0].length).trim() }
    : { item: null, rest: text.trim() };
}

/** Whether a line is bold from end to end, its number and a closing colon aside. */
export function isBold({ nodes }: HeadingLine): boolean {
  const bold = nodes.filter((node) => node.type === "strong").length > 0;
  const rest = nodes
    .filter((node) => node.type !== "strong")
    .map((node) => plain(node))
    .join("");
  return bold && /^[\s\d、.．,，)）:：@]*$/.test(rest);
}

const MAX_NAME = 40;
const SENTENCE = /[，。？！；,?!;]|[:：]./;

function linkOf(nodes: PhrasingContent[]): Link | undefined {
  for (const node of nodes) {
    if (node.type === "link") return node;
    if ("children" in node) {
      const inner = linkOf(node.children);
      if (inner) return inner;
    }
  }
  return undefined;
}

/**
 * The asker that a heading line names: `**1、@name** 提问：`, `@name 提问`, `**1.@name #123**`, `1. @name #123`.
 * With `beforeQuote` (the next thing is a quote) a bold line is enough: `**1. name**`.
 * null for any other line.
 */
export function askerHeading(line: HeadingLine, beforeQuote: boolean): AskerHeading | null {
  const { item, rest } = numbered(line.text);
  const asks = /^(.*?)\s*(?:提问|提问者)\s*[:：]?$/.exec(rest);
  const at = /^[@＠]\s*/.test(rest);
  const parts = /^[@＠]?\s*(.*?)\s*(?:#\s*(\d+))?\s*[:：]?$/.exec(asks ? (asks[1] ?? "") : rest);
  const issue = parts?.[2] ? Number(parts[2]) : null;
  // `@GlobalTransactional` alone on a line of an answer names nobody; a heading has something more.
  const named = at && (item !== null || issue !== null || beforeQuote || isBold(line));
  if (!asks && !named && !(beforeQuote && isBold(line) && !/[:：]$/.test(rest))) return null;
  const name = parts?.[1]?.trim() ?? "";
  if (!name || name.length > MAX_NAME || SENTENCE.test(name)) return null;
  if (!at && /^关于|的$/.test(name)) return null;
  const link = linkOf(line.nodes);
  const url =
    link && /^https?:/.test(link.url) && name.includes(plain(link).replace(/^[@＠]\s*/, ""))
      ? link.url
      : null;
  return { asker: { name, url }, item, issue };
}

/** Words that name the other sections of a weekly post, which editors sometimes set as a bold line. */
const OTHER_SECTION = /推荐|阅读|发布|任务|活动|贡献|contributor|会议|直播|预告|回顾|报名|进展|招募/i;

/** Whether a bold line opens another section of the post (reading list, releases, tasks, events). */
export function opensOtherSection(line: HeadingLine): boolean {
  return (
    isBold(line) &&
    line.text.length <= MAX_NAME &&
    OTHER_SECTION.test(line.text) &&
    numbered(line.text).item === null
  );
}

/** `相关阅读：` and its kin: a reading tip between the last answer and the project line, in no pair. */
export function isReadingTip(text: string): boolean {
  return /^(相关|推荐|延伸|扩展)(阅读|文章|链接)\s*[:：]/.test(text);
}

/** The text of inline nodes as they stand, without images. */
export function rawText(nodes: PhrasingContent[]): string {
  return nodes.map((node) => plain(node, { includeImageAlt: false })).join("");
}

/** Inline nodes up to the first `length` characters of their text. */
export function takeStart(nodes: PhrasingContent[], length: number): PhrasingContent[] {
  let left = length;
  const start: PhrasingContent[] = [];
  for (const node of nodes) {
    if (left <= 0) break;
    const size = plain(node, { includeImageAlt: false }).length;
    if (size <= left) start.push(node);
    else if ("value" in node) start.push({ ...node, value: node.value.slice(0, left) });
    else if ("children" in node)
      start.push({ ...node, children: takeStart(node.children, left) } as PhrasingContent);
    left -= size;
  }
  return start;
}

/** Inline nodes without the first `length` characters of their text. */
export function dropStart(nodes: PhrasingContent[], length: number): PhrasingContent[] {
  let left = length;
  const rest: PhrasingContent[] = [];
  for (const node of nodes) {
    const size = plain(node, { includeImageAlt: false }).length;
    if (left === 0 || size === 0) rest.push(node);
    else if (size <= left) left -= size;
    else if ("value" in node) {
      rest.push({ ...node, value: node.value.slice(left) });
      left = 0;
    } else if ("children" in node) {
      rest.push({ ...node, children: dropStart(node.children, left) } as PhrasingContent);
      left = 0;
    }
  }
  return rest;
}
