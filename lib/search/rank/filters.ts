/** Filters and facets are counted here, not by FlexSearch, whose tags have open bugs; a corpus is small enough. */
import { eachFilter, type Facets, FILTER_NAMES, type FilterLists } from "@/lib/search/filters";
import { countValues } from "@/lib/search/index/column";
import type { Reading } from "@/lib/search/index/reading";
import type { Columns, Tables } from "@/lib/search/index/tables";
import { meantValues } from "./values";

/** Returns a predicate of pairs for the given filters, by their columns. */
export function createFilter(
  filters: FilterLists,
  columns: Columns,
  { projectNames, rules }: Pick<Tables, "projectNames" | "rules">,
): (doc: number) => boolean {
  const tests = FILTER_NAMES.flatMap((name) => {
    const given = filters[name];
    const column = columns[name];
    if (!given || !column) return [];
    const names = name === "project" ? projectNames : [];
    const meant = new Set(given.flatMap((value) => meantValues(value, column.values, names, rules.fold)));
    return (doc: number): boolean =>
      meant.has(column.first(doc)) || column.more(doc).some((n) => meant.has(n));
  });
  return (doc) => tests.every((test) => test(doc));
}

/** Counts of the pairs by the values of each filter, those beyond the ones at hand included. */
export const facetsOf = (docs: readonly number[], { beyond, columns }: Reading): Facets =>
  beyond?.facets ?? countFacets(docs, columns);

/** Counts of the given pairs by the values of each filter; none for a column that was not loaded. */
function countFacets(docs: readonly number[], columns: Columns): Facets {
  return eachFilter((name) => {
    const column = columns[name];
    if (!column) return {};
    const counts = countValues(docs, column);
    return Object.fromEntries(
      column.values.map((value, i) => [value, counts[i] ?? 0] as const).filter(([, n]) => n > 0),
    );
  });
}
