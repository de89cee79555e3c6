import { type TextRules, type Token, tokenize } from "./tokenize";

/** A half-open range [start, end) in UTF-16 code units. */
export type TextRange = readonly [start: number, end: number];

/** Returns where a text contains the wanted terms; adjacent and overlapping ranges are merged. */
export function findRanges(text: string, wanted: ReadonlySet<string>, rules?: TextRules): TextRange[] {
  return rangesOf(tokenize(text, rules), wanted);
}

/** The same for a text that is already cut. */
export function rangesOf(tokens: readonly Token[], wanted: ReadonlySet<string>): TextRange[] {
  const found = tokens.filter(({ term }) => wanted.has(term));
  return mergeRanges(found.map(({ start, end }): TextRange => [start, end]));
}

/** Returns the ranges sorted and without overlaps; touching ranges become one. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
