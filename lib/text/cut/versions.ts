import { isDigit } from "@/lib/text/characters";
import { type CutText, push } from "./token";

/** `v` of v3.3.0, `jdk` of jdk1.8. */
const LETTERS_BEFORE = /^([a-z]*?)(\d+)$/;

/**
 * Cuts a version that begins with the word at `index` of a compound: `5.8.2` by itself and by its first numbers
 * (`5.8`), so that a query for 5.8 finds it. Returns the number of words it consumed; 0 if none begins there.
 */
export function cutVersion(
  text: CutText,
  words: readonly (readonly [start: number, end: number])[],
  index: number,
): number {
  const { lower, folded } = text;
  const [from = 0, to = 0] = words[index] ?? [];
  const first = LETTERS_BEFORE.exec(lower.slice(from, to));
  if (!first) return 0;
  const numbers = [first[2] ?? ""];
  let end = to;
  for (const [start, stop] of words.slice(index + 1)) {
    if (folded.charAt(start - 1) !== "." || !isNumber(lower, start, stop)) break;
    numbers.push(lower.slice(start, stop));
    end = stop;
  }
  if (numbers.length < 2) return 0;
  const letters = first[1] ?? "";
  const start = from + letters.length;
  if (letters.length > 1) push(text, letters, "word", from, start);
  push(text, numbers.join("."), "word", start, end);
  // The prefixes get the range of the whole version: a highlight of half a version would mislead.
  for (let length = numbers.length - 1; length > 1; length--)
    push(text, numbers.slice(0, length).join("."), "prefix", start, end);
  return numbers.length;
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return end > start;
}
