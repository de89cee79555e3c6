import { type Facets, FILTER_NAMES } from "@/lib/search/filters";
import type { Columns } from "@/lib/search/index/tables";
import type { Plan } from "@/lib/search/query/plan";
import { createFilter, facetsOf } from "@/lib/search/rank/filters";
import { selectPairs } from "@/lib/search/rank/select";
import type { SearchIndex } from "./search-index";

/** For each filter in force the counts of its values as if it were not. */
export async function widenedFacets(
  plan: Plan,
  index: SearchIndex,
  columns: Columns,
  signal?: AbortSignal,
): Promise<Partial<Facets>> {
  const names = FILTER_NAMES.filter((name) => plan.filters[name]);
  const counted = names.map(async (name) => {
    const { [name]: _, ...others } = plan.filters;
    const reading = await index.read({ ...plan, filters: others }, columns, signal);
    // The plan as it is: a query of nothing but filters finds what the others leave.
    const { docs } = selectPairs(plan, createFilter(others, reading.columns, reading), reading);
    return [name, facetsOf(docs, reading)[name]] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}
