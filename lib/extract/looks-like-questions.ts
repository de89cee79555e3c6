/** Tells documents that seem to hold more questions than were found in them. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { isAsked } from "./grammar/reads-as";
import { lineText } from "./segments/segments";

/** So many headings, titles of folds, or short lines that ask are no chance. */
export const SEVERAL_QUESTIONS = 3;
const MAX_LINE = 120;

/** How many headings, titles of folds and short paragraphs ask. */
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
