/** Filters and facets are counted here, not by FlexSearch, whose tags have open bugs; a corpus is small enough. */
import {
  eachFilter,
  type Facets,
  FILTER_NAMES,
  type FilterName,
  type SearchFilters,
} from "@/lib/search/filters";
import type { ColumnReader } from "@/lib/search/index/column";
import type { Tables } from "@/lib/search/index/tables";
import { type FoldTable, normalize } from "@/lib/text/normalize";

type Columns = Record<FilterName, ColumnReader | null>;

/** A test of pairs for the given filters, by their columns. */
export function createFilter(
  filters: SearchFilters,
  columns: Columns,
  { projectNames, rules }: Pick<Tables, "projectNames" | "rules">,
): (doc: number) => boolean {
  const tests = FILTER_NAMES.flatMap((name) => {
    const given = filters[name];
    const column = columns[name];
    if (!given || !column) return [];
    const meant = meantValues(given, column.values, name === "project" ? projectNames : [], rules.fold);
    return (doc: number): boolean =>
      meant.has(column.first(doc)) || column.more(doc).some((n) => meant.has(n));
  });
  return (doc) => tests.every((test) => test(doc));
}

/** Numbers of the values that are meant: the very one, else those that only differ in spelling or have such a name. */
function meantValues(
  given: string,
  values: readonly string[],
  names: readonly (readonly string[])[],
  fold: FoldTable,
): ReadonlySet<number> {
  const exact = values.indexOf(given);
  if (exact >= 0) return new Set([exact]);
  const plain = (text: string): string => normalize(text, fold).replaceAll(/[\s@_-]+/g, "");
  const wanted = plain(given);
  return new Set(
    values.flatMap((value, i) => (plain(value) === wanted || names[i]?.includes(wanted) ? [i] : [])),
  );
}

/** Counts of the given pairs by the values of each filter; none for a column that was not loaded. */
export function countFacets(docs: readonly number[], columns: Columns): Facets {
  return eachFilter((name) => {
    const column = columns[name];
    if (!column) return {};
    const counts = new Int32Array(column.values.length);
    for (const doc of docs) {
      const first = column.first(doc);
      if (first < 0) continue;
      counts[first] = (counts[first] ?? 0) + 1;
      for (const other of column.more(doc)) counts[other] = (counts[other] ?? 0) + 1;
    }
    return Object.fromEntries(
      column.values.map((value, i) => [value, counts[i] ?? 0] as const).filter(([, n]) => n > 0),
    );
  });
}
