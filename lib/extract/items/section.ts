/** The sections of a post without questions, as lines. */

import { isBold } from "@/lib/extract/grammar/marks";
import { holdsQuestions, toSections } from "@/lib/extract/grammar/sections";
import { isFooter, tailStart } from "@/lib/extract/grammar/tail";
import type { Segment } from "@/lib/extract/segments/segments";
import type { Thread } from "@/lib/extract/threads";
import { type ItemLine, itemLines } from "./line";

export interface ItemSection {
  /** Null for lines above the first title, and for those after the last answer of a section of questions. */
  title: ItemLine | null;
  lines: ItemLine[];
}

/** The result of reading a section. */
export interface SectionItems<Item> {
  items: Item[];
  /** Lines that are neither part of an item nor boilerplate. */
  left: ItemLine[];
}

/** Returns whether a line has no content of its own: an image, a footer, a rule. */
export const isIdle = ({ text, picture }: ItemLine): boolean =>
  picture || isFooter(text) || !/[\p{L}\p{N}]/u.test(text);

/** Returns whether a line stands out as a title does. */
export const standsOut = ({ form, nodes, text }: ItemLine): boolean =>
  form === "heading" || (form === "line" && isBold({ nodes, text }));

const linesOf = (segments: readonly Segment[]): ItemLine[] => segments.flatMap(itemLines);

/**
 * Returns the sections of a post except those of its questions. Lines after the last answer without a title form one.
 * `threads`: the extracted questions, with lines of the body.
 */
export function otherSections(segments: readonly Segment[], threads: readonly Thread[]): ItemSection[] {
  const asked = threads.flatMap(({ turns }) => turns.map(({ line }) => line));
  return toSections(segments).flatMap((section): ItemSection[] => {
    const own = section.title ? [section.title, ...section.segments] : section.segments;
    const first = own[0]?.line ?? 1;
    const last = own.at(-1)?.line ?? first;
    const holds = holdsQuestions(section) || asked.some((line) => line >= first && line <= last);
    if (holds) {
      const tail = linesOf(section.segments.slice(tailStart(section.segments)));
      return tail.length > 0 ? [{ title: null, lines: tail }] : [];
    }
    const [title = null] = section.title ? itemLines(section.title) : [];
    return [{ title, lines: linesOf(section.segments) }];
  });
}
