/** The order and the labels of facet values. */
import { FILTERS, type FilterName } from "@/lib/search/filters";
import type { MessageKey } from "@/lib/site/languages/texts";
import { filterValueTitle } from "@/lib/site/operators";
import { byText } from "@/lib/text/by-text";

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** Sources of the labels of values. */
export interface Names {
  projectNames: Readonly<Record<string, string>>;
  message: (key: MessageKey) => string;
}

/** Returns the label of a filter's value; a project is shown by its name. */
export function filterLabel(name: FilterName, value: string, { projectNames, message }: Names): string {
  const title = filterValueTitle(name, value);
  if (title) return message(title);
  // An address may name any project, for example `constructor`.
  return name === "project" && Object.hasOwn(projectNames, value) ? (projectNames[value] ?? value) : value;
}

/**
 * Returns the values of a facet in the order of its filter, values of equal count by name; none if there is nothing to
 * choose.
 */
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
  if (order === "latest") return values.sort((a, b) => byText(b.value, a.value));
  return values.sort((a, b) => b.count - a.count || byText(a.label.toLowerCase(), b.label.toLowerCase()));
}
