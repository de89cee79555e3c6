/** Columns of filters: the values that a reader's input may mean, with the number of pairs of each. */
import { z } from "zod";
import { eachFilter, FILTER_NAMES, type FilterName, type SearchFilters } from "@/lib/search/filters";
import type { ColumnReader } from "@/lib/search/index/column";
import type { Columns } from "@/lib/search/index/tables";
import { plain } from "@/lib/search/rank/values";
import type { FoldTable } from "@/lib/text/normalize";
import type { PackedTables } from "../form/documents";
import type { Ask } from "./hits";

const MOST_VALUES = 100;

const valueSchema = z.object({ value: z.string(), count: z.number() });

/** Returns a column of values without pairs: it is asked which values are meant, not which pairs have them. */
const columnOf = (values: readonly string[], totals: readonly number[]): ColumnReader => ({
  values,
  first: () => -1,
  more: () => [],
  totals: () => totals,
});

const NO_VALUES = columnOf([], []);

/** Returns the names of the values of the projects' column, in its order. */
export const namesOf = (tables: PackedTables, column: ColumnReader | null): string[][] => {
  const names = new Map(tables.projects.map(({ slug, names }) => [slug, names]));
  return column?.values.map((slug) => names.get(slug) ?? []) ?? [];
};

/** Requests the values near the given one for each filter; for projects all values, since any name may be meant. */
export async function columnsNear(given: SearchFilters, ask: Ask, fold: FoldTable): Promise<Columns> {
  const found = await Promise.all(
    FILTER_NAMES.map(async (filter): Promise<[FilterName, ColumnReader]> => {
      const text = given[filter];
      return [
        filter,
        text === undefined ? NO_VALUES : await valuesNear(filter, plain(text, fold), text, ask),
      ];
    }),
  );
  const columns = new Map(found);
  return eachFilter((name) => columns.get(name) ?? null);
}

async function valuesNear(filter: FilterName, wanted: string, text: string, ask: Ask): Promise<ColumnReader> {
  const should = [
    { constant_score: { filter: { term: { value: text } }, boost: 8 } },
    { constant_score: { filter: { term: { plain: wanted } }, boost: 4 } },
    { constant_score: { filter: { prefix: { plain: wanted } }, boost: 2 } },
    { fuzzy: { plain: { value: wanted, fuzziness: 2 } } },
    { wildcard: { plain: { value: `*${wanted.replaceAll(/[\\*?]/g, "\\$&")}*` } } },
    // Projects are few, and have names that differ from their slugs.
    ...(filter === "project" ? [{ match_all: { boost: 0.1 } }] : []),
  ];
  const { hits } = await ask({
    size: MOST_VALUES,
    sort: ["_score", { count: "desc" }, { value: "asc" }],
    query: {
      bool: { filter: [{ term: { kind: "value" } }, { term: { filter } }], should, minimum_should_match: 1 },
    },
  });
  const values = hits.hits
    .map(({ _source }) => valueSchema.parse(_source))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  return columnOf(
    values.map(({ value }) => value),
    values.map(({ count }) => count),
  );
}
