import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import { FILTER_NAMES, FILTERS, type FilterName } from "@/lib/search/filters";
import { tokenize } from "@/lib/text/tokenize";

/** The columns that facets, filters and threads need of every pair; small, and loaded whole. */

export interface DocColumns {
  /** Null for a filter whose column lies in a file of its own. */
  filters: Record<FilterName, FilterColumn | null>;
  /** The words that name each project, in the order of the values of its column. */
  projectNames: string[][];
  /** Lengths of the threads, oldest first. */
  threads: number[];
  /** Groups of pairs that were published more than once, as pair numbers. */
  same: number[][];
}

/** The values of one filter for all pairs. */
export interface FilterColumn {
  /** The distinct values, sorted. */
  values: string[];
  /** Width of a value number in `numbers`, in base-36 digits. */
  width: number;
  /** For each pair the number of its first value in `values`; `-` in every digit for none. */
  numbers: string;
  /** `[pair, number, …]`: the further values of each pair that has several. */
  more: number[][];
}

/**
 * Up to this many pairs, the first query loads all columns; above it, columns that grow with the corpus are fetched for
 * their filter.
 */
export const PAIRS_WITH_ALL_COLUMNS = 5_000;

/** The filters whose columns lie in files of their own in a large corpus; file number i holds the i-th. */
export const GROWING_FILTERS: readonly FilterName[] = FILTER_NAMES.filter((name) => FILTERS[name].grows);

/**
 * Returns the words that name each of the projects with these slugs; `known` are the community's projects, with their
 * aliases.
 */
export function namesOfProjects(
  slugs: readonly string[],
  pairs: readonly Pair[],
  known: readonly Project[],
): string[][] {
  const named = new Map(
    pairs.flatMap(({ project }) => (project ? [[project.slug, project.name] as const] : [])),
  );
  return slugs.map((slug) => {
    const aliases = known.find((project) => project.slug === slug)?.aliases ?? [];
    return wordsThatName([named.get(slug) ?? slug, slug, ...aliases]);
  });
}

/** Returns the column of one filter. */
export function filterColumn(pairs: readonly Pair[], name: FilterName): FilterColumn {
  const valuesOf = pairs.map((pair) => FILTERS[name].values(pair));
  const values = [...new Set(valuesOf.flat())].sort();
  const places = new Map(values.map((value, i) => [value, i]));
  const width = Math.max(1, (values.length - 1).toString(36).length);
  const more: number[][] = [];
  const numbers = valuesOf.map((own, doc) => {
    const [first, ...others] = own.flatMap((value) => places.get(value) ?? []);
    if (others.length > 0) more.push([doc, ...others]);
    return first === undefined ? "-".repeat(width) : first.toString(36).padStart(width, "0");
  });
  return { values, width, numbers: numbers.join(""), more };
}

/** Returns the lengths of the threads of ordered pairs. */
export function threadLengths(pairs: readonly Pair[]): number[] {
  const lengths: number[] = [];
  let thread: string | null = null;
  for (const pair of pairs) {
    if (pair.thread.id === thread) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(1);
    thread = pair.thread.id;
  }
  return lengths;
}

/** Returns the words that name a project by themselves: one-word names, and the joined forms of others (`sofa-rpc`). */
function wordsThatName(names: readonly string[]): string[] {
  const words = names.flatMap((name) => {
    const [whole] = tokenize(name.replaceAll(/\s+/g, "-"));
    return whole?.kind === "word" && whole.end === name.length && whole.term.length > 2 ? [whole.term] : [];
  });
  return [...new Set(words)].sort();
}
