/** What a phrasing may be. */
import { withoutControls } from "@/lib/text/controls";

/** Longest phrasing, in UTF-16 code units: what somebody types, not what somebody writes. */
export const MAX_LENGTH = 200;

/** Most phrasings a pair. Six bring most of what phrasings bring. */
export const MAX_PHRASINGS = 20;

export type Flaw = "empty" | "too-long" | "control-characters";

/** What is wrong with a phrasing; null if nothing is. */
export function flawOf(text: string): Flaw | null {
  if (text.trim() === "") return "empty";
  if (text.length > MAX_LENGTH) return "too-long";
  return withoutControls(text) === text && !/[\n\r\v\f\u0085\u2028\u2029]/.test(text)
    ? null
    : "control-characters";
}

/** Two phrasings with the same key are the same to a reader. */
export const keyOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{Z}]+/gu, " ")
    .trim();
