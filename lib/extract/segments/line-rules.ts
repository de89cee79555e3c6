import type { PhrasingContent } from "mdast";

/** What the format knows of lines; it decides how lists, headings and raw blocks are taken apart. */
export interface LineRules {
  /** Whether a line is one that starts something new. */
  structural(line: { nodes: PhrasingContent[]; text: string; item?: number | null }): boolean;
  /** Where in the line's raw text a second line begins that stands behind it; -1 where none does. */
  seam(nodes: PhrasingContent[]): number;
  /** Whether a line is the second of several options to choose from (`B：…`). */
  option(text: string): boolean;
}
