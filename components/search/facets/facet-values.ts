/** How facets are ordered and named. */
import type { MessageKey } from "@/lib/site/languages/dictionary";
import type { FilterName } from "@/lib/site/search-parameters";

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
  if (name === "answered") return message(value === "yes" ? "facetAnsweredYes" : "facetAnsweredNo");
  // An address may name any project, `constructor` for one.
  return name === "project" && Object.hasOwn(projectNames, value) ? (projectNames[value] ?? value) : value;
}

/** The values of a facet: years newest first, everything else by count, equal ones by name. */
export function facetValues(
  name: FilterName,
  counts: Readonly<Record<string, number>>,
  names: Names,
): FacetValue[] {
  const values = Object.entries(counts)
    .filter(([value, count]) => value && count > 0)
    .map(([value, count]) => ({ value, label: filterLabel(name, value, names), count }));
  // Where everything is answered there is nothing to choose.
  if (name === "answered" && !("no" in counts)) return [];
  if (name === "year") return values.sort((a, b) => b.value.localeCompare(a.value, "en"));
  return values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "zh-Hans-CN"));
}
