/** The limits of a phrasing. */
import { withoutControls } from "@/lib/text/controls";

/** Longest phrasing, in UTF-16 code units: people type phrasings, and write questions. */
export const MAX_LENGTH = 200;

/** Maximum of phrasings per pair. Six bring most of the gain. */
export const MAX_PHRASINGS = 20;

export type Flaw = "empty" | "too-long" | "control-characters";

/** Returns the flaw of a phrasing; null if it has none. */
export function flawOf(text: string): Flaw | null {
  if (text.trim() === "") return "empty";
  if (text.length > MAX_LENGTH) return "too-long";
  return withoutControls(text) === text && !/[\n\r\v\f\u0085\u2028\u2029]/.test(text)
    ? null
    : "control-characters";
}

/** Returns the key of a phrasing: readers regard phrasings with equal keys as the same. */
export const keyOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{Z}]+/gu, " ")
    .trim();
