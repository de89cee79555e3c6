/** A question that is repeated right above its answer, in bold, as a heading or as its first line, is no part of it. */
import type { PhrasingContent, RootContent } from "mdast";
import { toPlainText } from "@/lib/render/plain-text";
import { essence } from "@/lib/text/similarity";
import { cleanAnswer, cleanQuestion } from "./formats/document/clean";
import type { Marks } from "./grammar/question-marks";
import { dropStart, rawText } from "./segments/inline";
import { joinLines, splitLines } from "./segments/lines";
import type { Thread, Turn } from "./threads";

/** What may stand between a question and the words behind it; with letters behind it, a question mark is needed. */
const END = /^[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*?[?？؟][^\p{L}\p{N}]*/u;

/** Returns the length of the question at the start of a text; 0 if the text begins with something else. */
function repeatedLength(text: string, question: string): number {
  let folded = "";
  let at = 0;
  for (const char of text) {
    if (folded.length >= question.length) break;
    folded += essence(char);
    at += char.length;
  }
  const end = folded === question ? END.exec(text.slice(at)) : null;
  return end ? at + end[0].length : 0;
}

/** Returns a line without the question at its start; null if it begins with something else. */
function restOfLine(nodes: PhrasingContent[], question: string, marks: Marks): PhrasingContent[] | null {
  const cleaned = cleanQuestion(nodes, marks, false).nodes;
  const [first, ...rest] = cleaned.filter((node) => node.type !== "text" || node.value.trim() !== "");
  if (first?.type === "strong" && essence(rawText([first])) === question) return rest;
  const length = repeatedLength(rawText(cleaned), question);
  return length > 0 ? dropStart(cleaned, length) : null;
}

/** Returns what is left of a block that begins with the question; null for any other block. */
function restOf(block: RootContent, question: string, marks: Marks): RootContent[] | null {
  if (block.type === "heading" || block.type === "blockquote") {
    const [line] = block.type === "heading" ? [block] : block.children;
    const isSole = block.type === "heading" || block.children.length === 1;
    if (!isSole || (line?.type !== "heading" && line?.type !== "paragraph")) return null;
    return essence(rawText(cleanQuestion(line.children, marks, false).nodes)) === question ? [] : null;
  }
  if (block.type !== "paragraph") return null;
  const [first, ...below] = splitLines(block.children, block.position?.start.line ?? 1);
  const rest = first ? restOfLine(first.nodes, question, marks) : null;
  if (!first || !rest) return null;
  const lines = [{ ...first, nodes: rest }, ...below].filter(({ nodes }) => nodes.length > 0);
  return lines.length > 0 ? [{ ...block, children: joinLines(lines) }] : [];
}

function withoutRepeated(blocks: readonly RootContent[], question: string, marks: Marks): RootContent[] {
  const [first, ...below] = blocks;
  const rest = first ? restOf(first, question, marks) : null;
  return rest ? withoutRepeated([...rest, ...below], question, marks) : [...blocks];
}

function cleanTurn(turn: Turn, marks: Marks): Turn {
  const [asked, ...context] = turn.question;
  const question = essence(toPlainText(asked ? [asked] : []));
  if (!asked || question === "") return turn;
  const answer = withoutRepeated(turn.answer ?? [], question, marks);
  // An answer that only repeats the question is what the editor wrote.
  const isCut = answer.length > 0 && toPlainText(answer) !== toPlainText(turn.answer ?? []);
  return {
    ...turn,
    question: [asked, ...withoutRepeated(context, question, marks)],
    answer: isCut ? cleanAnswer(answer, marks) : turn.answer,
  };
}

/** Returns the thread without questions that are repeated within their own answer. */
export const withoutRepeatedQuestions = (thread: Thread, marks: Marks): Thread => ({
  ...thread,
  turns: thread.turns.map((turn) => cleanTurn(turn, marks)),
});
