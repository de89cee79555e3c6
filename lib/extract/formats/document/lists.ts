/** Reads lists of questions with answers: nested, or on the same line after a link, bold words or a question mark. */
import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import { asks, isAnswerPart, isAsked } from "@/lib/extract/grammar/reads-as";
import { spoken } from "@/lib/extract/grammar/speaker";
import { dropStart, rawText, takeStart } from "@/lib/extract/segments/inline";
import { joinLines, splitLines } from "@/lib/extract/segments/lines";
import { lineText } from "@/lib/extract/segments/segments";
import { type BlocksRead, type Found, lineOf, questionWith } from "./found";

interface Split {
  question: PhrasingContent[];
  answer: RootContent[];
  /** The asker, if the item names one. */
  asker: string | null;
}

/** Separators between a question and its answer on one line. */
const BETWEEN = /^\s*[:：—–-]*\s*/;

const paragraph = (children: PhrasingContent[], position: RootContent["position"]): RootContent[] =>
  lineText(children) === "" && !children.some(({ type }) => type === "image")
    ? []
    : [{ type: "paragraph", children, position }];

interface Led {
  question: PhrasingContent[];
  rest: PhrasingContent[];
}

/**
 * Returns the parts of a first line that begins with a link or bold words: `[Why?](…): because`, `**Why?** Because`.
 */
function ledBy(children: PhrasingContent[]): Led | null {
  const [first, ...rest] = children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  if (!first || (first.type !== "link" && first.type !== "strong" && first.type !== "emphasis")) return null;
  const text = lineText([first]);
  if (text.length < 5) return null;
  const between = BETWEEN.exec(rawText(rest))?.[0].length ?? 0;
  return { question: first.type === "link" ? [first] : first.children, rest: dropStart(rest, between) };
}

/** `Is it fast? Yes.`: returns the offset of the answer on a line; 0 if there is none. */
function afterQuestionMark(raw: string): number {
  const match = /^[^?？]{4,200}[?？]["”」』)）]?\s*[—–:：-]?\s*(?=\S{2})/.exec(raw);
  return match ? match[0].length : 0;
}

/** In characters; a shorter text behind a link says whose article it is, and answers nothing. */
const LEAST_BEHIND_LINK = 80;

const isReading = ({ question, rest }: Led): boolean =>
  question[0]?.type === "link" && lineText(rest).length < LEAST_BEHIND_LINK;

/** Splits an item into question and answer; null if it has no such form. */
function splitItem(item: ListItem, announced: boolean, people: ReadonlySet<string>): Split | null {
  const [first, ...below] = item.children;
  if (first?.type !== "paragraph") return null;
  const lines = splitLines(first.children, lineOf(first));
  const head = lines[0]?.nodes ?? [];
  const speaker = spoken(first.children, people);
  if (speaker && below.length > 0) return { question: speaker.question, answer: below, asker: speaker.name };
  const led = ledBy(first.children);
  if (!announced && below.length === 0 && led && isReading(led)) return null;
  if (led && (led.rest.length > 0 || below.length > 0)) {
    const answer = [...paragraph(led.rest, first.position), ...below];
    return answer.length > 0 ? { question: led.question, answer, asker: null } : null;
  }
  if (lines.length > 1 && isAsked(lineText(head))) {
    const answer = [...paragraph(joinLines(lines.slice(1)), first.position), ...below];
    return { question: head, answer, asker: null };
  }
  if (below.length > 0) return { question: first.children, answer: below, asker: null };
  const at = afterQuestionMark(rawText(first.children));
  if (at === 0) return null;
  return {
    question: takeStart(first.children, at),
    answer: paragraph(dropStart(first.children, at), first.position),
    asker: null,
  };
}

/** The text without code: `depth?` names an optional field. */
const wordsIn = (nodes: readonly PhrasingContent[]): string =>
  lineText(nodes.map((node) => (node.type === "inlineCode" ? { ...node, value: "_" } : node)));

/** Returns whether all of a few questions, or most of many, end in question marks. */
function isAskedMostly(split: readonly Split[]): boolean {
  const asked = split.filter(({ question }) => isAsked(wordsIn(question))).length;
  return split.length < 3 ? asked === split.length : asked * 5 >= split.length * 3;
}

/** `**No connection**` with `- Cause: …` and `- Solution: …` below. */
const isCase = ({ answer }: Split): boolean =>
  answer.some(
    (node) =>
      node.type === "list" &&
      node.children.filter(({ children: [first] }) => {
        const label =
          first?.type === "paragraph" ? /^([^:：]{2,20})[:：]/.exec(rawText(first.children)) : null;
        return label?.[1] !== undefined && isAnswerPart(label[1]);
      }).length >= 2,
  );

/** Returns the questions of one list; none if its items are not questions. */
function readList(list: List, announced: boolean, people: ReadonlySet<string>): Found[] {
  const items = list.children.map((item) => ({ item, split: splitItem(item, announced, people) }));
  const split = items.flatMap(({ item, split: parts }) => (parts ? [{ item, ...parts }] : []));
  const asking = split.filter(({ question }) => asks(lineText(question))).length;
  const enough = announced
    ? (split.length === items.length && split.length >= 2 && split.every(isCase)) ||
      (split.length * 5 >= items.length * 3 && asking * 3 >= split.length && asking > 0)
    : split.length === items.length && split.length >= 2 && isAskedMostly(split);
  if (!enough) return [];
  return split.map(({ item, question, answer, asker }) => ({
    ...questionWith(item.position?.start.line ?? 1, question, answer),
    asker,
  }));
}

/**
 * Returns the lists of questions among blocks; null if there are none. Blocks after the last list are not part of it.
 */
export function readLists(
  blocks: readonly RootContent[],
  announced: boolean,
  people: ReadonlySet<string>,
): BlocksRead | null {
  const lists = blocks.map((node) => (node.type === "list" ? readList(node, announced, people) : []));
  const last = lists.findLastIndex((items) => items.length > 0);
  if (last < 0) return null;
  const found: Found[] = [];
  const lead: RootContent[] = [];
  for (const [i, node] of blocks.slice(0, last + 1).entries()) {
    const items = lists[i] ?? [];
    if (items.length > 0) found.push(...items);
    else (found.at(-1)?.answer ?? lead).push(node);
  }
  return { found, lead, outside: blocks.slice(last + 1) };
}
