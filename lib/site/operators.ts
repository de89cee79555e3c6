/** The operators of a query, put into a search box for those who do not remember how they are written. */

export const OPERATORS = ["project:", "asker:", '""', "-"] as const;
export type Operator = (typeof OPERATORS)[number];

/** The text with the operator at its end, and where the caret goes. */
export function withOperator(text: string, operator: Operator): { text: string; caret: number } {
  const before = text.trimEnd();
  const next = `${before}${before ? " " : ""}${operator}`;
  return { text: next, caret: operator === '""' ? next.length - 1 : next.length };
}
