/** Detects documents that seem to contain more questions than were found. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { isAsked } from "./grammar/reads-as";
import { lineText } from "./segments/segments";

/** This many headings, fold titles, or short lines that ask are no coincidence. */
export const SEVERAL_QUESTIONS = 3;
const MAX_LINE = 120;

/** Returns how many headings, fold titles and short paragraphs ask. */
export function questionsIn(root: Root): number {
  let count = 0;
  visit(root, (node) => {
    const children =
      node.type === "heading" || node.type === "paragraph"
        ? node.children
        : node.type === "container"
          ? node.title
          : null;
    const text = children ? lineText(children) : "";
    if (text !== "" && text.length <= MAX_LINE && isAsked(text)) count++;
  });
  return count;
}
