/**
 * Completes marks that stand out instead of having a colon: `**Q** Why?` and `**A** Because`, `**Question**` alone on a
 * line, `## Question 1` with `## Answer` below.
 */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { wordsOf } from "@/lib/extract/grammar/languages";
import { rawText } from "@/lib/extract/segments/inline";

const NUMBER = "\\s*[#＃.-]?\\s*\\d{0,3}";
const QUESTION = new RegExp(`^\\s*(?:q|${wordsOf("question")})${NUMBER}\\s*$`, "iu");
const ANSWER = new RegExp(`^\\s*(?:a|${wordsOf("answer")})${NUMBER}\\s*$`, "iu");

/** Returns whether the node at `at` begins a line of its paragraph. */
function beginsLine(nodes: readonly PhrasingContent[], at: number): boolean {
  const before = nodes[at - 1];
  return !before || before.type === "break" || (before.type === "text" && /\n\s*$/.test(before.value));
}

/** Returns the bold words at the starts of a paragraph's lines that no colon follows, by their index. */
function boldStarts({ children }: Paragraph): [index: number, text: string][] {
  return children.flatMap((node, i): [number, string][] => {
    if (node.type !== "strong" || !beginsLine(children, i)) return [];
    const next = children[i + 1];
    return next?.type === "text" && /^\s*[:：.]/.test(next.value) ? [] : [[i, rawText([node])]];
  });
}

function completed(paragraph: Paragraph): Paragraph {
  const marks = new Set(
    boldStarts(paragraph).flatMap(([i, text]) => (QUESTION.test(text) || ANSWER.test(text) ? [i] : [])),
  );
  if (marks.size === 0) return paragraph;
  const children = paragraph.children.flatMap((node, i): PhrasingContent[] =>
    marks.has(i) ? [node, { type: "text", value: ": " }] : [node],
  );
  return { ...paragraph, children };
}

/** A heading that is nothing but a mark becomes a line with that mark. */
function lowered(heading: Heading): Heading | Paragraph {
  const text = rawText(heading.children);
  if (!QUESTION.test(text) && !ANSWER.test(text)) return heading;
  const { position } = heading;
  return {
    type: "paragraph",
    children: [{ type: "text", value: `${text.trim()}: `, ...(position ? { position } : {}) }],
    ...(position ? { position } : {}),
  };
}

const isBoth = (texts: readonly string[]): boolean =>
  texts.some((text) => QUESTION.test(text)) && texts.some((text) => ANSWER.test(text));

/** Returns the document with a colon behind each such mark, if it has some of questions and some of answers. */
export function withColons(root: Root): Root {
  const paragraphs = root.children.filter((node) => node.type === "paragraph");
  const starts = paragraphs.flatMap((paragraph) => boldStarts(paragraph).map(([, text]) => text));
  const headings = root.children.filter((node) => node.type === "heading");
  const boldBoth = isBoth(starts);
  const headedBoth = isBoth(headings.map(({ children }) => rawText(children)));
  if (!boldBoth && !headedBoth) return root;
  const complete = (node: RootContent): RootContent =>
    boldBoth && node.type === "paragraph"
      ? completed(node)
      : headedBoth && node.type === "heading"
        ? lowered(node)
        : node;
  return { ...root, children: root.children.map(complete) };
}
