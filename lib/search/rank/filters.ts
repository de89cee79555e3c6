import type { AskerColumns } from "@/lib/search/format/columns";
import { askerOf, projectNamed, type Tables } from "@/lib/search/index/tables";
import type { Facets, SearchFilters } from "@/lib/search/types";
import { normalize } from "@/lib/text/normalize";

/** Filters and facets are counted here, not by FlexSearch, whose tags have open bugs; a corpus is small enough. */

/** A test of pairs for the given filters. */
export function createFilter(
  filters: SearchFilters,
  tables: Tables,
  askers: AskerColumns | null,
): (doc: number) => boolean {
  const project = filters.project ? projectNamed(filters.project, tables) : null;
  const asker = filters.asker ? plain(filters.asker) : null;
  const isAsker = askers?.names.map((name) => plain(name) === asker) ?? [];
  return (doc) =>
    (project === null || tables.projectOf(doc) === project) &&
    (!filters.year || tables.yearOf(doc) === filters.year) &&
    (!filters.answered || tables.answered(doc) === filters.answered) &&
    (asker === null || isAsker[askers?.asker[doc] ?? -1] === true);
}

const plain = (name: string): string => normalize(name).replaceAll(/[\s@]+/g, "");

/** Counts of the given pairs by project, year, asker, and whether they are answered. */
export function countFacets(docs: Iterable<number>, tables: Tables, askers: AskerColumns | null): Facets {
  const counts = {
    project: new Map<string, number>(),
    year: new Map<string, number>(),
    answered: new Map<string, number>(),
    asker: new Map<string, number>(),
  };
  const count = (values: Map<string, number>, value: string | null): void => {
    if (value) values.set(value, (values.get(value) ?? 0) + 1);
  };
  for (const doc of docs) {
    count(counts.project, tables.projectOf(doc));
    count(counts.year, tables.yearOf(doc));
    count(counts.answered, tables.answered(doc));
    count(counts.asker, askerOf(askers, doc));
  }
  return {
    project: Object.fromEntries(counts.project),
    year: Object.fromEntries(counts.year),
    answered: Object.fromEntries(counts.answered),
    asker: Object.fromEntries(counts.asker),
  };
}
