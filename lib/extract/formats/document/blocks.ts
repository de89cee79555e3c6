/** Reads the questions among the blocks of a section, in any of the known forms. */
import type { List, RootContent } from "mdast";
import { announcesQuestions } from "@/lib/extract/grammar/reads-as";
import { lineText } from "@/lib/extract/segments/segments";
import { readDefinitionLists } from "./definition-lists";
import { readFolds } from "./folds";
import type { BlocksRead, Source } from "./found";
import { readLines } from "./lines";
import { readLists } from "./lists";
import { readMarked } from "./marked";
import { readTables } from "./tables";

/** Returns the list that follows an item or a bold line announcing questions, such as `- Q&A` in minutes. */
export function announcedList(blocks: readonly RootContent[]): { list: List; title: string } | null {
  for (const [i, node] of blocks.entries()) {
    const next = blocks[i + 1];
    if (node.type === "paragraph" && next?.type === "list") {
      const title = lineText(node.children);
      if (title.length <= 60 && announcesQuestions(title)) return { list: next, title };
    }
    if (node.type !== "list") continue;
    for (const { children } of node.children) {
      const [first, second] = children;
      if (first?.type !== "paragraph") continue;
      const title = lineText(first.children);
      if (second?.type === "list" && title.length <= 60 && announcesQuestions(title))
        return { list: second, title };
      const inner = announcedList(children.slice(1));
      if (inner) return inner;
    }
  }
  return null;
}

/** Returns the questions among blocks; null if there are none. `announced`: the section is one of questions. */
export function readBlocks(
  blocks: readonly RootContent[],
  announced: boolean,
  source: Source,
): BlocksRead | null {
  if (blocks.length === 0) return null;
  return (
    readMarked(blocks, announced, source) ??
    readFolds(blocks, announced) ??
    readDefinitionLists(blocks, announced) ??
    readTables(blocks) ??
    readLists(blocks, announced, source.people) ??
    readLines(blocks, announced, source.people)
  );
}
