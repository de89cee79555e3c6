/** Reads questions that are lines between the paragraphs of their answers: bold, numbered, quoted, or plain. */
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from "mdast";
import { isBold } from "@/lib/extract/grammar/marks";
import {
  asks,
  bareHeading,
  isAnswerPart,
  isAside,
  isAsked,
  statesProblem,
} from "@/lib/extract/grammar/reads-as";
import { spoken } from "@/lib/extract/grammar/speaker";
import { dropStart, rawText } from "@/lib/extract/segments/inline";
import { joinLines, splitLines } from "@/lib/extract/segments/lines";
import { lineText } from "@/lib/extract/segments/segments";
import { numberLength } from "./clean";
import { type BlocksRead, type Found, lineOf, questionWith } from "./found";

/** Names, in lower case. */
type People = ReadonlySet<string>;

interface Line {
  question: PhrasingContent[];
  /** Further paragraphs of the question. */
  context?: RootContent[];
  /** The rest of the same paragraph. */
  rest: RootContent[];
  asker?: string;
}

type Style = "spoken" | "bold" | "item" | "numbered" | "quote" | "plain";

const emphasised = (nodes: PhrasingContent[]): boolean => {
  const shown = nodes.filter((node) => node.type !== "text" || node.value.trim() !== "");
  return shown.length === 1 && shown[0]?.type === "emphasis";
};

const restOf = (paragraph: Paragraph, nodes: PhrasingContent[]): RootContent[] =>
  lineText(nodes) === "" ? [] : [{ ...paragraph, children: nodes }];

/** Returns the bold line that a paragraph is or begins with; null if there is none. */
function boldLine(paragraph: Paragraph): Line | null {
  const lines = splitLines(paragraph.children, lineOf(paragraph));
  const nodes = lines[0]?.nodes ?? [];
  const text = lineText(nodes);
  if (text.length < 4 || text.length > 300) return null;
  if (isBold({ nodes, text }) || emphasised(nodes))
    return { question: nodes, rest: restOf(paragraph, joinLines(lines.slice(1))) };
  // `**Is it fast?** Yes.`
  const at = nodes.findIndex(({ type }) => type === "strong");
  const before = rawText(nodes.slice(0, at));
  const strong = nodes[at];
  if (
    strong?.type !== "strong" ||
    !/^\s*(?:\d{1,3}\s*[.、)）]?)?\s*$/.test(before) ||
    !isAsked(lineText([strong]))
  )
    return null;
  const rest = dropStart(paragraph.children, before.length + rawText([strong]).length);
  return { question: nodes.slice(0, at + 1), rest: restOf(paragraph, rest) };
}

/** Returns the line of an ordered list with one single-line item: a number before a question. */
function itemLine(node: RootContent): Line | null {
  if (node.type !== "list" || node.children.length !== 1) return null;
  const [first, ...below] = node.children[0]?.children ?? [];
  return first?.type === "paragraph" && lineText(first.children).length <= 300
    ? { question: first.children, rest: below }
    : null;
}

/** `1、如何同步`, `（2）忘记密码`: a paragraph whose number is no list to Markdown. */
function numberedLine(paragraph: Paragraph): Line | null {
  const lines = splitLines(paragraph.children, lineOf(paragraph));
  const nodes = lines[0]?.nodes ?? [];
  const raw = rawText(nodes);
  const length = numberLength(raw, false);
  // A link alone is an entry of a table of contents.
  const isEntry = nodes.filter((node) => node.type !== "html" && rawText([node]).trim() !== "").length === 1;
  return length > 0 && raw.length <= 150 && !(isEntry && nodes.some(({ type }) => type === "link"))
    ? { question: nodes, rest: restOf(paragraph, joinLines(lines.slice(1))) }
    : null;
}

/** A paragraph whose first line is a question behind its asker's name. */
function spokenLine(paragraph: Paragraph, people: People): Line | null {
  const [first, ...more] = splitLines(paragraph.children, lineOf(paragraph));
  const said = first ? spoken(first.nodes, people) : null;
  return said && { question: said.question, rest: restOf(paragraph, joinLines(more)), asker: said.name };
}

/** A quote that asks: all of it, whoever is named in front of it. */
function quoteLine({ children }: Blockquote, people: People): Line | null {
  const paragraphs = children.filter((child) => child.type === "paragraph");
  const [first, ...context] = paragraphs;
  const last = paragraphs.at(-1);
  if (!first || !last || paragraphs.length < children.length || !isAsked(lineText(last.children)))
    return null;
  const said = spoken(first.children, people);
  return said
    ? { question: said.question, context, rest: [], asker: said.name }
    : { question: first.children, context, rest: [] };
}

function lineIn(node: RootContent, style: Style, people: People): Line | null {
  switch (style) {
    case "spoken":
      return node.type === "paragraph" ? spokenLine(node, people) : null;
    case "bold":
      return node.type === "paragraph" ? boldLine(node) : null;
    case "item":
      return itemLine(node);
    case "numbered":
      return node.type === "paragraph" ? numberedLine(node) : null;
    case "quote":
      return node.type === "blockquote" ? quoteLine(node, people) : null;
    case "plain": {
      if (node.type !== "paragraph") return null;
      const lines = splitLines(node.children, lineOf(node));
      const nodes = lines[0]?.nodes ?? [];
      const text = lineText(nodes);
      const isQuestion = text.length <= 150 && isAsked(text) && asks(text) && !/[.。!！]\s/.test(text);
      return isQuestion ? { question: nodes, rest: restOf(node, joinLines(lines.slice(1))) } : null;
    }
  }
}

/** In characters; a longer line says something. */
const LONGEST_GROUP = 40;

/** `**Billing**` right above a question: the name of a group. */
function groupLine(node: RootContent): string | null {
  if (node.type !== "paragraph") return null;
  const text = lineText(node.children);
  const isName = text !== "" && text.length <= LONGEST_GROUP && !/[.。!！,，]\s*$/.test(text);
  return isName && isBold({ nodes: node.children, text }) ? bareHeading(text) : null;
}

/** Divides blocks at the lines that ask: blocks after one are its answer, blocks before the first are the lead. */
function divide(
  blocks: readonly RootContent[],
  questionIn: (node: RootContent, i: number) => Line | null,
): BlocksRead {
  const found: Found[] = [];
  const lead: RootContent[] = [];
  const isQuestion = blocks.map((node, i) => questionIn(node, i) !== null);
  let topic: string | null = null;
  for (const [i, node] of blocks.entries()) {
    const line = questionIn(node, i);
    const group = line || isQuestion[i + 1] !== true ? null : groupLine(node);
    if (line) {
      const { question, context = [], rest, asker = null } = line;
      found.push({ ...questionWith(lineOf(node), question, [...rest]), context, asker, topic });
    } else if (group) topic = group;
    else (found.at(-1)?.answer ?? lead).push(node);
  }
  return { found, lead };
}

/** How many lines of a style must ask: outside of sections of questions, one may be chance. */
const LEAST = { announced: 1, unannounced: 2 };

/** Whether lines of a style that do not ask are questions as well, being among so many that do or that state a problem. */
function countsAll(texts: readonly string[], style: Style): boolean {
  const asking = texts.filter(asks).length;
  const stating = texts.filter((text) => asks(text) || statesProblem(text)).length;
  return (
    asking * 3 >= texts.length * 2 || (style === "bold" && stating >= 2 && stating * 3 >= texts.length * 2)
  );
}

/** Whether nearly all bold lines end in question marks: then `**Tell us about yourself.**` among them asks as well. */
function isInterview(texts: readonly string[], style: Style): boolean {
  const asked = texts.filter(isAsked).length;
  return style === "bold" && texts.length >= 4 && asked * 4 >= texts.length * 3;
}

/** Returns the questions of one style. A line that does not ask is a question only if most lines of its style ask. */
function readStyle(
  blocks: readonly RootContent[],
  style: Style,
  announced: boolean,
  people: People,
): BlocksRead | null {
  const lines = blocks.map((node) => lineIn(node, style, people));
  const texts = lines.map((line) => (line ? textOf(line) : ""));
  const plausible = texts.map((text) => text !== "" && !isAside(text) && !isAnswerPart(text));
  // Outside of an announced section, a statement at the end has no answer.
  const mayState = (i: number): boolean => announced || i < blocks.length - 1;
  const candidates = texts.filter((_, i) => plausible[i] && mayState(i));
  const all = announced ? countsAll(candidates, style) : isInterview(candidates, style);
  const asking = texts.map(
    (text, i) =>
      plausible[i] === true &&
      ((all && mayState(i)) || (asks(text) && (announced || !/[:：]\s*$/.test(text)))),
  );
  // A statement right above a question has no answer: it names a group.
  const isQuestion = asking.map(
    (is, i) => is && (asks(texts[i] ?? "") || lines[i]?.rest.length !== 0 || asking[i + 1] !== true),
  );
  const count = isQuestion.filter(Boolean).length;
  const least = announced && !/^(?:plain|numbered)$/.test(style) ? LEAST.announced : LEAST.unannounced;
  if (count < least) return null;
  const { found, lead } = divide(blocks, (_, i) => (isQuestion[i] ? (lines[i] ?? null) : null));
  const answered = found.filter(({ answer }) => answer.length > 0).length;
  return answered * 2 >= found.length ? { found, lead } : null;
}

const textOf = ({ question, context = [] }: Line): string =>
  [question, ...context.map((node) => (node.type === "paragraph" ? node.children : []))]
    .map(lineText)
    .join(" ");

/** Whether every quote asks and is answered: a conversation by quotes, rather than a text that quotes. */
const isConversation = (blocks: readonly RootContent[], people: People): boolean =>
  blocks.every(
    (node, i) =>
      node.type !== "blockquote" ||
      (quoteLine(node, people) !== null && (blocks[i + 1]?.type ?? "blockquote") !== "blockquote"),
  );

/** Returns questions between paragraphs; null if there are none. Plain lines count only in a section of questions. */
export function readLines(
  blocks: readonly RootContent[],
  announced: boolean,
  people: People,
): BlocksRead | null {
  const styles: Style[] = announced
    ? ["spoken", "bold", "item", "numbered", "quote", "plain"]
    : ["spoken", "bold", ...(isConversation(blocks, people) ? (["quote"] as const) : [])];
  for (const style of styles) {
    const read = readStyle(blocks, style, announced, people);
    if (read) return read;
  }
  return null;
}

/** Returns every bold line as a question, whatever it says; null if there is none. */
export function readBold(blocks: readonly RootContent[]): BlocksRead | null {
  const { found, lead } = divide(blocks, (node) => (node.type === "paragraph" ? boldLine(node) : null));
  return found.length > 0 ? { found, lead } : null;
}
