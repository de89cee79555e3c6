/** The operators of a query: what they are for, and how they get into a search box. */
import type { MessageKey } from "@/lib/site/languages/dictionary";

/** All of them, with an example of each, for the about page. */
export const OPERATORS = [
  { operator: "project:", example: "project:name", label: "operatorProject" },
  { operator: "asker:", example: "asker:小明", label: "operatorAsker" },
  { operator: "year:", example: "year:2023", label: "operatorYear" },
  { operator: "answered:", example: "answered:no", label: "operatorAnswered" },
  { operator: '""', example: '"注册中心"', label: "operatorPhrase" },
  { operator: "-", example: "-超时", label: "operatorWithout" },
] as const satisfies readonly { operator: string; example: string; label: MessageKey }[];

export type Operator = (typeof OPERATORS)[number]["operator"];

/** Those that have no filter beside the results: offered below the box. */
const OFFERED: readonly Operator[] = ["project:", "asker:", '""', "-"];
export const OFFERED_OPERATORS = OPERATORS.filter(({ operator }) => OFFERED.includes(operator));

/** The text with the operator at its end, and where the caret goes. */
export function withOperator(text: string, operator: Operator): { text: string; caret: number } {
  const before = text.trimEnd();
  const next = `${before}${before ? " " : ""}${operator}`;
  return { text: next, caret: operator === '""' ? next.length - 1 : next.length };
}
