/** How facets are ordered and named. */
import { FILTERS, type FilterName } from "@/lib/search/filters";
import type { MessageKey } from "@/lib/site/languages/texts";
import { filterValueTitle } from "@/lib/site/operators";

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** What names of values are taken from. */
export interface Names {
  projectNames: Readonly<Record<string, string>>;
  message: (key: MessageKey) => string;
}

/** The name of a filter's value: a project is shown by its name. */
export function filterLabel(name: FilterName, value: string, { projectNames, message }: Names): string {
  const title = filterValueTitle(name, value);
  if (title) return message(title);
  // An address may name any project, `constructor` for one.
  return name === "project" && Object.hasOwn(projectNames, value) ? (projectNames[value] ?? value) : value;
}

/** The values of a facet in the order of its filter, those with as many pairs by name; none where nothing can be chosen. */
export function facetValues(
  name: FilterName,
  counts: Readonly<Record<string, number>>,
  names: Names,
): FacetValue[] {
  const { order, usual } = FILTERS[name];
  const values = Object.entries(counts)
    .filter(([value, count]) => value && count > 0)
    .map(([value, count]) => ({ value, label: filterLabel(name, value, names), count }));
  if (values.every(({ value }) => value === usual)) return [];
  if (order === "latest") return values.sort((a, b) => b.value.localeCompare(a.value, "en"));
  return values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "zh-Hans-CN"));
}
