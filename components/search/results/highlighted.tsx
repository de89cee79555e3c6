import type { Range } from "@/lib/search/types";

/** Splits a text at its highlight ranges. Ranges may overlap or exceed the text. */
export function segments(
  text: string,
  ranges: readonly Range[],
): { start: number; text: string; marked: boolean }[] {
  const result: { start: number; text: string; marked: boolean }[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) result.push({ start: from, text: text.slice(from, to), marked });
  };
  let position = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(position, Math.min(start, text.length));
    const to = Math.max(from, Math.min(end, text.length));
    add(position, from, false);
    add(from, to, true);
    position = to;
  }
  add(position, text.length, false);
  return result;
}

/** A text with its matches highlighted. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  return segments(text, ranges).map((part) =>
    part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}
