/** The operators of a query: their purpose, and how they are inserted into a search box. */
import { FILTER_NAMES, FILTERS, type FilterName } from "@/lib/search/filters";
import { isMessageKey, type MessageKey } from "@/lib/site/languages/texts";

export interface Operator {
  operator: string;
  /** The operator with a value, as it is typed. */
  write: (value: string) => string;
  /** A value for the example. */
  example: MessageKey;
  label: MessageKey;
  /** Whether the search box offers it. */
  offered: boolean;
}

const capitalize = <Name extends string>(name: Name): Capitalize<Name> =>
  (name.charAt(0).toUpperCase() + name.slice(1)) as Capitalize<Name>;

/** Returns the label of a filter: "Year". */
export const filterTitle = (name: FilterName): MessageKey => `facet${capitalize(name)}`;

/**
 * Returns the label of a value that is the same for every corpus ("Not answered yet"); null for other values, which are
 * their own label.
 */
export function filterValueTitle(name: FilterName, value: string): MessageKey | null {
  const key = `${filterTitle(name)}${capitalize(value)}`;
  return FILTERS[name].fixed.includes(value) && isMessageKey(key) ? key : null;
}

/** All operators: one for each filter, phrases, and excluded words. */
export const OPERATORS: readonly Operator[] = [
  ...FILTER_NAMES.map((name) => ({
    operator: `${name}:`,
    write: (value: string) => `${name}:${value}`,
    example: `example${capitalize(name)}` as const,
    label: `operator${capitalize(name)}` as const,
    offered: FILTERS[name].offered,
  })),
  {
    operator: '""',
    write: (value) => `"${value}"`,
    example: "examplePhrase",
    label: "operatorPhrase",
    offered: true,
  },
  {
    operator: "-",
    write: (value) => `-${value}`,
    example: "exampleWithout",
    label: "operatorWithout",
    offered: true,
  },
];

export const OFFERED_OPERATORS = OPERATORS.filter(({ offered }) => offered);

/** Returns the text with the operator at its end, and the new caret position. */
export function withOperator(text: string, operator: string): { text: string; caret: number } {
  const before = text.trimEnd();
  const next = `${before}${before ? " " : ""}${operator}`;
  return { text: next, caret: operator === '""' ? next.length - 1 : next.length };
}

/**
 * Returns the query with the value of an operator set: completes the one at its end, or replaces the existing value.
 */
export function withFilterOperator(query: string, name: FilterName, value: string): string {
  const written = `${name}:${/\s/.test(value) ? `"${value}"` : value}`;
  const operator = new RegExp(`(^|\\s)${name}[:：]\\s*(?:"[^"]*"?|\\S*)`, "gi");
  const places = [...query.matchAll(operator)];
  const last = places.at(-1);
  if (!last) return `${query.trimEnd()}${query.trim() ? " " : ""}${written}`;
  const [whole, space = ""] = last;
  return query.slice(0, last.index) + space + written + query.slice(last.index + whole.length);
}

/** Returns the query with its excluded words included: without the minus before them. */
export const includingExcluded = (query: string): string => query.replace(/(^|\s)-(?=[^\s-])/g, "$1");
