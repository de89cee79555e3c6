/** Which values of the index a filter means, what may complete it, and what it was probably meant to be. */
import { FILTER_NAMES, FILTERS, type FilterLists, type FilterName } from "@/lib/search/filters";
import type { Columns, Tables } from "@/lib/search/index/tables";
import type { Completion, Interpretation } from "@/lib/search/types";
import { editDistance } from "@/lib/text/edit-distance";
import { type FoldTable, normalize } from "@/lib/text/normalize";

/** Returns a spelling without what people vary. */
export const plain = (text: string, fold: FoldTable): string =>
  normalize(text, fold).replaceAll(/[\s@_-]+/g, "");

/**
 * Returns the numbers of the values that are meant: the exact one; else those that differ only in spelling or have such
 * a name; else those with the given prefix, since it may be unfinished.
 */
export function meantValues(
  given: string,
  values: readonly string[],
  names: readonly (readonly string[])[],
  fold: FoldTable,
): number[] {
  const exact = values.indexOf(given);
  if (exact >= 0) return [exact];
  const wanted = plain(given, fold);
  if (!wanted) return [];
  const spellings = values.map((value, i) => [plain(value, fold), ...(names[i] ?? [])]);
  const numbersWhere = (test: (spelling: string) => boolean): number[] =>
    spellings.flatMap((own, i) => (own.some(test) ? [i] : []));
  const same = numbersWhere((spelling) => spelling === wanted);
  return same.length > 0 ? same : numbersWhere((spelling) => spelling.startsWith(wanted));
}

/** Two in five letters of a misspelt value may be wrong. */
const MISSPELT = 0.4;

/** Returns the filters with a value that no pair has. */
export function unknownValues(
  filters: FilterLists,
  columns: Columns,
  { projectNames, rules }: Pick<Tables, "projectNames" | "rules">,
): Interpretation[] {
  return FILTER_NAMES.flatMap((filter): Interpretation[] => {
    const column = columns[filter];
    if (!column || FILTERS[filter].fixed.length > 0) return [];
    const names = filter === "project" ? projectNames : [];
    return (filters[filter] ?? [])
      .filter((value) => meantValues(value, column.values, names, rules.fold).length === 0)
      .map((value) => ({
        kind: "unknown",
        filter,
        value,
        nearest: nearestValue(value, column.values, names, rules.fold),
      }));
  });
}

/** The value that is spelt most like the given one; null if none is near. */
function nearestValue(
  given: string,
  values: readonly string[],
  names: readonly (readonly string[])[],
  fold: FoldTable,
): string | null {
  const wanted = plain(given, fold);
  let nearest: { value: string; distance: number } | null = null;
  for (const [i, value] of values.entries()) {
    for (const spelling of [plain(value, fold), ...(names[i] ?? [])]) {
      const allowed = Math.floor(Math.min(spelling.length, wanted.length) * MISSPELT);
      const distance = editDistance(wanted, spelling, allowed);
      if (distance <= allowed && (!nearest || distance < nearest.distance)) nearest = { value, distance };
    }
  }
  return nearest?.value ?? null;
}

const MAX_COMPLETIONS = 8;
const UNFINISHED = new RegExp(`(?:^|\\s)(${FILTER_NAMES.join("|")})[:：]\\s*"?([^\\s"]*)$`, "i");

/** Returns the filter whose operator ends the query, and the typed part of its value; null for other queries. */
export function unfinishedOperator(query: string): { filter: FilterName; given: string } | null {
  const [, name = "", given = ""] = UNFINISHED.exec(query) ?? [];
  return name ? { filter: name.toLowerCase() as FilterName, given } : null;
}

/** Returns the values that may complete an operator, the most frequent first; none if the typed value is complete. */
export function completionsOf(
  { filter, given }: { filter: FilterName; given: string },
  columns: Columns,
  { projectNames, rules }: Pick<Tables, "projectNames" | "rules">,
): Completion[] {
  const column = columns[filter];
  if (!column || column.values.includes(given)) return [];
  const names = filter === "project" ? projectNames : [];
  const wanted = plain(given, rules.fold);
  const counts = column.totals();
  return column.values
    .flatMap((value, i): Completion[] => {
      const spellings = [plain(value, rules.fold), ...(names[i] ?? [])];
      return spellings.some((spelling) => spelling.includes(wanted))
        ? [{ filter, value, count: counts[i] ?? 0 }]
        : [];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_COMPLETIONS);
}
