/** Reads questions that are lines between the paragraphs of their answers: bold, numbered, quoted, or plain. */
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { isBold } from "@/lib/extract/grammar/marks";
import { asks, isAnswerPart, isAside, isAsked } from "@/lib/extract/grammar/reads-as";
import { dropStart, rawText } from "@/lib/extract/segments/inline";
import { joinLines, splitLines } from "@/lib/extract/segments/lines";
import { lineText } from "@/lib/extract/segments/segments";
import { type BlocksRead, type Found, lineOf, questionWith } from "./found";

interface Line {
  question: PhrasingContent[];
  /** What stands below it in the same paragraph. */
  rest: RootContent[];
}

type Style = "bold" | "item" | "quote" | "plain";

const emphasised = (nodes: PhrasingContent[]): boolean => {
  const shown = nodes.filter((node) => node.type !== "text" || node.value.trim() !== "");
  return shown.length === 1 && shown[0]?.type === "emphasis";
};

const restOf = (paragraph: Paragraph, nodes: PhrasingContent[]): RootContent[] =>
  lineText(nodes) === "" ? [] : [{ ...paragraph, children: nodes }];

/** A paragraph that is a bold line, or begins with one. */
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

/** An ordered list of one item that is a single line: a number before a question. */
function itemLine(node: RootContent): Line | null {
  if (node.type !== "list" || node.children.length !== 1) return null;
  const [first, ...below] = node.children[0]?.children ?? [];
  return first?.type === "paragraph" && lineText(first.children).length <= 300
    ? { question: first.children, rest: below }
    : null;
}

function lineIn(node: RootContent, style: Style): Line | null {
  switch (style) {
    case "bold":
      return node.type === "paragraph" ? boldLine(node) : null;
    case "item":
      return itemLine(node);
    case "quote": {
      const only = node.type === "blockquote" && node.children.length === 1 ? node.children[0] : undefined;
      return only?.type === "paragraph" && isAsked(lineText(only.children))
        ? { question: only.children, rest: [] }
        : null;
    }
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

/** Divides blocks at the lines that ask: what follows one is its answer, what stands before the first is the lead. */
function divide(
  blocks: readonly RootContent[],
  questionIn: (node: RootContent, i: number) => Line | null,
): BlocksRead {
  const found: Found[] = [];
  const lead: RootContent[] = [];
  for (const [i, node] of blocks.entries()) {
    const line = questionIn(node, i);
    if (line) found.push(questionWith(lineOf(node), line.question, [...line.rest]));
    else (found.at(-1)?.answer ?? lead).push(node);
  }
  return { found, lead };
}

/** The questions of one style. A line that does not ask is one only where most lines of its style do. */
function readStyle(blocks: readonly RootContent[], style: Style, announced: boolean): BlocksRead | null {
  const lines = blocks.map((node) => lineIn(node, style));
  const texts = lines.map((line) => (line ? lineText(line.question) : ""));
  const plausible = texts.map((text) => text !== "" && !isAside(text) && !isAnswerPart(text));
  const count = plausible.filter(Boolean).length;
  const asking = texts.filter((text, i) => plausible[i] && asks(text)).length;
  const least = announced ? 1 : 2;
  if (asking < least || (style === "plain" && asking < 2)) return null;
  const all = announced && asking * 3 >= count * 2;
  const { found, lead } = divide(blocks, (_, i) => {
    const isQuestion = plausible[i] && (all || asks(texts[i] ?? ""));
    return isQuestion ? (lines[i] ?? null) : null;
  });
  const answered = found.filter(({ answer }) => answer.length > 0).length;
  return answered * 2 >= found.length ? { found, lead } : null;
}

/** Questions between paragraphs; null where there are none. Plain lines count in a section of questions alone. */
export function readLines(blocks: readonly RootContent[], announced: boolean): BlocksRead | null {
  const styles: Style[] = announced ? ["bold", "item", "quote", "plain"] : ["bold"];
  for (const style of styles) {
    const read = readStyle(blocks, style, announced);
    if (read) return read;
  }
  return null;
}

/** Every bold line as a question, whatever it reads as; null where there is none. */
export function readBold(blocks: readonly RootContent[]): BlocksRead | null {
  const { found, lead } = divide(blocks, (node) => lineIn(node, "bold"));
  return found.length > 0 ? { found, lead } : null;
}
