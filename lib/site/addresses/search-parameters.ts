/** The URL parameters of the search page: `/search/?q=…`, and one for each filter. */
import { FILTER_NAMES, FILTERS, type FilterName, type SearchFilters } from "@/lib/search/filters";
import { paths } from "./paths";

export interface SearchParameters extends SearchFilters {
  q: string;
}

/** Longer pastes (stack traces) are searched in full, but the address contains only this much of them. */
const MAX_QUERY_LENGTH = 500;

/** Parses the parameters; ignores invalid ones. */
export function parseSearchParameters(source: string | URLSearchParams): SearchParameters {
  const given = new URLSearchParams(source);
  const result: SearchParameters = { q: given.get("q")?.trim() ?? "" };
  for (const name of FILTER_NAMES) {
    const value = given.get(name)?.trim();
    if (value && FILTERS[name].pattern.test(value)) result[name] = value;
  }
  return result;
}

/** Returns the path of the search page with these parameters in a stable order, without the base path. */
export function searchHref(parameters: SearchParameters): string {
  const query = new URLSearchParams();
  const q = [...parameters.q.trim()].slice(0, MAX_QUERY_LENGTH).join("");
  if (q) query.set("q", q);
  for (const name of FILTER_NAMES) {
    const value = parameters[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${paths.search}?${text}` : paths.search;
}

/** Returns the same search with one filter set or removed. */
export function withFilter(parameters: SearchParameters, name: FilterName, value?: string): SearchParameters {
  const { [name]: _, ...rest } = parameters;
  return value ? { ...rest, [name]: value } : rest;
}
