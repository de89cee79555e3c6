import type { PhrasingContent } from "mdast";

/** The rules of a format about lines; they decide how lists, headings and raw blocks are split. */
export interface LineRules {
  /** Returns whether a line starts something new. */
  structural(line: { nodes: PhrasingContent[]; text: string; item?: number | null }): boolean;
  /** Returns the offset in the line's raw text where a second logical line begins; -1 if there is none. */
  seam(nodes: PhrasingContent[]): number;
  /** Returns whether a line is the second of several options to choose from (`B：…`). */
  option(text: string): boolean;
}
