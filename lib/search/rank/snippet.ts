import type { TextRange } from "@/lib/text/highlight";
import { joined, type Mark } from "./marks";

/** An excerpt of the answer around the place that matches the query best. */

const SNIPPET_LENGTH = 120;

/** How far a snippet's edge may move to reach the end of a sentence, in characters. */
const EDGE = 20;

export interface Snippet {
  text: string;
  highlights: TextRange[];
}

/** Cuts the snippet around the marks. Line breaks become spaces, which keeps offsets valid. */
export function makeSnippet(answer: string, marks: readonly Mark[]): Snippet {
  const ranges = joined(marks);
  const text = answer.replace(/\s/g, " ");
  if (text.length <= SNIPPET_LENGTH) return { text, highlights: [...ranges] };
  const start = cleanStart(text, bestStart(marks, text.length));
  const end = safeEnd(text, Math.min(text.length, start + SNIPPET_LENGTH));
  const head = start > 0 ? "…" : "";
  const tail = end < text.length ? "…" : "";
  const highlights = ranges
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): TextRange => [from - start + head.length, to - start + head.length]);
  return { text: head + text.slice(start, end) + tail, highlights };
}

/** Returns the start of the window that covers most of the query, counting each part once; the first among equals. */
function bestStart(marks: readonly Mark[], length: number): number {
  let best = 0;
  let most = 0;
  for (const { range } of marks) {
    const start = Math.max(0, Math.min(range[0] - EDGE, length - SNIPPET_LENGTH));
    const parts = new Map<number, number>();
    for (const { range, concept, worth } of marks)
      if (range[0] >= start && range[1] <= start + SNIPPET_LENGTH) parts.set(concept, worth);
    const held = [...parts.values()].reduce((sum, worth) => sum + worth, 0);
    if (held > most) {
      most = held;
      best = start;
    }
  }
  return best;
}

/** Moves the start behind the last full stop before the highlight, if one is near; never inside a surrogate pair. */
function cleanStart(text: string, start: number): number {
  if (start === 0) return 0;
  const window = text.slice(start, start + EDGE);
  const stop = Math.max(...["。", "；", "，", "！", "？", " "].map((mark) => window.lastIndexOf(mark)));
  const moved = stop >= 0 ? start + stop + 1 : start;
  return isLowSurrogate(text.charCodeAt(moved)) ? moved + 1 : moved;
}

const safeEnd = (text: string, end: number): number => (isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end);

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
