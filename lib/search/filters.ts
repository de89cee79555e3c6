/**
 * The registry of search filters. Operators, URL parameters, options of the command line, facets, columns of the index
 * and the texts of the interface (`facetYear`, `operatorYear`, `exampleYear`) all derive from it by name.
 */
import type { Pair } from "@/lib/model/pair";

export interface SearchFilter {
  /** The values of a pair: counted, filtered by and written into addresses. */
  values(pair: Pair): readonly string[];
  /** The format of a value. A URL parameter with anything else is dropped. */
  pattern: RegExp;
  /**
   * The format of what may be typed for a value, where that is wider: the index resolves it. An operator with anything
   * else is text.
   */
  typed: RegExp | null;
  /** Placeholder for the value in the usage of the command line. */
  usage: string;
  /** The values, where they are the same for every corpus; each has a label in the dictionaries (`facetAnsweredNo`). */
  fixed: readonly string[];
  /** Whether a large corpus has many values. Their column is then fetched only for this filter, and not counted. */
  grows: boolean;
  /** Order of the values of the facet: by value, the latest first, or by the number of pairs. */
  order: "latest" | "frequent";
  /** A value that is the norm: a facet with only this value is not shown. */
  usual: string | null;
  /** Whether the search page offers the operator below its box. */
  offered: boolean;
}

const OPEN: Omit<SearchFilter, "values" | "pattern" | "usage"> = {
  typed: null,
  fixed: [],
  grows: false,
  order: "frequent",
  usual: null,
  offered: false,
};

const define = <Name extends string>(filters: Readonly<Record<Name, SearchFilter>>) => filters;

export const FILTERS = define({
  /** The project's slug; its name and aliases are accepted as well. */
  project: {
    ...OPEN,
    values: ({ project }) => (project ? [project.slug] : []),
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    typed: /^.{1,100}$/u,
    usage: "SLUG",
    offered: true,
  },
  /** Year of the source issue. */
  year: {
    ...OPEN,
    values: ({ source }) => (source.date ? [source.date.slice(0, 4)] : []),
    pattern: /^\d{4}$/,
    usage: "YYYY",
    order: "latest",
  },
  /** Name of the asker, as written. */
  asker: {
    ...OPEN,
    values: ({ asker }) => (asker ? [asker.name] : []),
    pattern: /^.{1,100}$/u,
    usage: "NAME",
    grows: true,
    offered: true,
  },
  /** Whether the pair has an answer. */
  answered: {
    ...OPEN,
    values: ({ answer }) => [answer ? "yes" : "no"],
    pattern: /^(?:yes|no)$/,
    usage: "yes|no",
    fixed: ["yes", "no"],
    usual: "yes",
  },
  /** GitHub repository of the pair's references, `owner/name`. */
  repository: {
    ...OPEN,
    values: ({ references }) => [...new Set(references.map(({ repository }) => repository.toLowerCase()))],
    pattern: /^[\w.-]+\/[\w.-]+$/,
    usage: "OWNER/NAME",
    grows: true,
  },
});

export type FilterName = keyof typeof FILTERS;

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** The values that are asked for by filter; of several values of a filter any will do. */
export type SearchFilters = Partial<Record<FilterName, string | readonly string[]>>;

/** The same with a list for each filter in force, none of them empty. */
export type FilterLists = Partial<Record<FilterName, readonly string[]>>;

/** Number of matching pairs by value, for each filter. */
export type Facets = Record<FilterName, Record<string, number>>;

/** Returns an object with a property for each filter. */
export const eachFilter = <T>(make: (name: FilterName) => T): Record<FilterName, T> =>
  Object.fromEntries(FILTER_NAMES.map((name) => [name, make(name)])) as Record<FilterName, T>;

/** The filters in force, each value once. */
export function filterLists(filters: SearchFilters): FilterLists {
  const lists: FilterLists = {};
  for (const name of FILTER_NAMES) {
    const values = new Set([filters[name] ?? []].flat().filter(Boolean));
    if (values.size > 0) lists[name] = [...values];
  }
  return lists;
}

// Without the flag `u`, under which `ſ` would be an `s`.
const OPERATOR = new RegExp(`(^|\\s)(${FILTER_NAMES.join("|")})[:：]\\s*("[^"]*"|\\S+)`, "gi");
const OPERATOR_NAME = new RegExp(`\\b(${FILTER_NAMES.join("|")})[:：]`, "gi");

/** Returns whether an operator or a command-line option accepts this value. */
export const isTyped = (name: FilterName, value: string): boolean =>
  (FILTERS[name].typed ?? FILTERS[name].pattern).test(value);

/** The filters that a query names with operators (`year:2022 year:2023`), and the query without them. */
export function takeOperators(query: string): { text: string; filters: FilterLists } {
  const filters: FilterLists = {};
  const text = query.replace(OPERATOR, (whole, space: string, key: string, given: string) => {
    const name = key.toLowerCase() as FilterName;
    const value = given.replace(/^"|"$/g, "").trim();
    if (!isTyped(name, value)) return whole;
    filters[name] = [...(filters[name] ?? []), value];
    return space;
  });
  return { text, filters: filterLists(filters) };
}

/** Returns the text with its operators disabled (`year 2022`), because prose is searched literally. */
export const withoutOperators = (text: string): string => text.replace(OPERATOR_NAME, "$1 ");
