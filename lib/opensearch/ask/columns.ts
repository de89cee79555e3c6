/** Columns of filters: the values that a reader's input may mean, with the number of pairs of each. */
import { z } from "zod";
import { eachFilter, FILTER_NAMES, type FilterLists, type FilterName } from "@/lib/search/filters";
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

/** Asks for the values near what is given for each filter; of projects for all, since any name may be meant. */
export async function columnsNear(given: FilterLists, ask: Ask, fold: FoldTable): Promise<Columns> {
  const found = await Promise.all(
    FILTER_NAMES.map(async (filter): Promise<[FilterName, ColumnReader]> => {
      const texts = given[filter];
      return [filter, texts ? await valuesNear(filter, texts, ask, fold) : NO_VALUES];
    }),
  );
  const columns = new Map(found);
  return eachFilter((name) => columns.get(name) ?? null);
}

/** How a value is found that may be meant by a text. */
function likenesses(text: string, wanted: string): object[] {
  return [
    { constant_score: { filter: { term: { value: text } }, boost: 8 } },
    { constant_score: { filter: { term: { plain: wanted } }, boost: 4 } },
    { constant_score: { filter: { prefix: { plain: wanted } }, boost: 2 } },
    { fuzzy: { plain: { value: wanted, fuzziness: 2 } } },
    { wildcard: { plain: { value: `*${wanted.replaceAll(/[\\*?]/g, "\\$&")}*` } } },
  ];
}

async function valuesNear(
  filter: FilterName,
  texts: readonly string[],
  ask: Ask,
  fold: FoldTable,
): Promise<ColumnReader> {
  const should = [
    ...texts.flatMap((text) => likenesses(text, plain(text, fold))),
    // Projects are few, and have names that their slugs do not tell.
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
