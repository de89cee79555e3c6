/** Reads a document whose settings state where its questions are. */
import type { RootContent } from "mdast";
import { bareHeading } from "@/lib/extract/grammar/reads-as";
import { readEveryFold } from "./folds";
import type { BlocksRead, Found } from "./found";
import { lineOf } from "./found";
import { readBold } from "./lines";
import { blocksBelow, type Outline, type Section } from "./outline";
import type { DocumentRead } from "./read";

function atDepth(sections: readonly Section[], depth: number, topic: string | null): Found[] {
  return sections.flatMap((section): Found[] => {
    if (section.heading.depth > depth) return [];
    if (section.heading.depth < depth) return atDepth(section.parts, depth, bareHeading(section.text));
    return [
      {
        line: lineOf(section.heading),
        question: section.heading.children,
        context: [],
        answer: blocksBelow(section),
        asker: null,
        topic,
      },
    ];
  });
}

function inBlocks(outline: Outline, read: (blocks: readonly RootContent[]) => BlocksRead | null): Found[] {
  const within = (sections: readonly Section[]): Found[] =>
    sections.flatMap(({ own, parts, text }) => [
      ...(read(own)?.found ?? []).map((found) => ({ ...found, topic: bareHeading(text) })),
      ...within(parts),
    ]);
  return [...(read(outline.lead)?.found ?? []), ...within(outline.parts)];
}

/** Returns the questions at the stated place: `heading 3`, `summary`, `bold`. */
export function readRuled(outline: Outline, place: string): DocumentRead {
  const depth = /^heading (\d)$/.exec(place)?.[1];
  const found = depth
    ? atDepth(outline.parts, Number(depth), null)
    : inBlocks(outline, place === "summary" ? readEveryFold : readBold);
  const blocks = found.reduce((sum, { answer }) => sum + answer.length + 1, 0);
  return { found, outside: [], blocks };
}
