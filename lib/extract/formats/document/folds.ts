/** Reads questions that are titles of folds: `<details>`, `??? question`, `::: details`. */
import type { RootContent } from "mdast";
import { asks, isAside } from "@/lib/extract/grammar/reads-as";
import { lineText } from "@/lib/extract/segments/segments";
import type { Container } from "@/lib/render/container";
import { type BlocksRead, type Found, lineOf, questionWith } from "./found";

const isFold = (node: RootContent): node is Container =>
  node.type === "container" && node.form === "fold" && node.title.length > 0;

/** Kinds whose title is always a question. */
const ASKING_KIND = /^(?:question|faq\w*|qa)$/;

/** Returns the folds among blocks as questions; null if they are not. `announced`: the section is one of questions. */
export function readFolds(blocks: readonly RootContent[], announced: boolean): BlocksRead | null {
  const folds = blocks.filter(isFold).filter(({ title }) => !isAside(lineText(title)));
  const asking = folds.filter(({ title, kind }) => ASKING_KIND.test(kind) || asks(lineText(title)));
  const others = folds.length - asking.length;
  if (
    folds.length === 0 ||
    (announced ? asking.length === 0 && folds.length < 2 : asking.length === 0 || others > asking.length)
  )
    return null;
  // A hint or a log in a fold between questions belongs to the answer above it.
  const chosen = new Set(
    asking.length >= others
      ? others > 0 && announced && !blocks.some((node) => !isFold(node))
        ? folds
        : asking
      : folds,
  );
  return foldsAsQuestions(blocks, chosen);
}

/** Returns the chosen folds, each with the blocks that follow it; null if there are none. */
function foldsAsQuestions(
  blocks: readonly RootContent[],
  chosen: ReadonlySet<RootContent>,
): BlocksRead | null {
  const found: Found[] = [];
  const lead: RootContent[] = [];
  const end = endOf(blocks, chosen);
  for (const node of blocks.slice(0, end)) {
    if (chosen.has(node) && isFold(node)) {
      found.push(questionWith(lineOf(node), node.title, [...node.children]));
    } else (found.at(-1)?.answer ?? lead).push(node);
  }
  return found.length > 0 ? { found, lead, outside: blocks.slice(end) } : null;
}

/** Returns where the questions end: blocks after the last one belong to it only if the fold itself has no answer. */
function endOf(blocks: readonly RootContent[], chosen: ReadonlySet<RootContent>): number {
  const last = blocks.findLastIndex((node) => chosen.has(node));
  const node = blocks[last];
  if (!node || !isFold(node) || node.children.length === 0) return blocks.length;
  const below = blocks.findIndex((each, i) => i > last && !isFold(each));
  return below < 0 ? blocks.length : below;
}

/** Returns every fold as a question, whatever its title says. */
export const readEveryFold = (blocks: readonly RootContent[]): BlocksRead | null =>
  foldsAsQuestions(blocks, new Set(blocks.filter(isFold)));
