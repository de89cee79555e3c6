/** How the page of a pair names others. */
import { languageOf } from "@/lib/site/wording/language-of";
import type { PairData } from "./pair-data";

/** The question in one line of a pair that the page names. */
export const lineOf = ({ lines, title }: Pick<PairData, "lines" | "title">, id: string): string =>
  lines[id] ?? title;

/** What a link to such a pair shows, and in which language that is. */
export function named(data: PairData, id: string): { lang: string; children: string } {
  const line = lineOf(data, id);
  return { lang: languageOf(line), children: line };
}
