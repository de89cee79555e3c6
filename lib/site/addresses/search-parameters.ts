/** The URL parameters of the search page: `/search/?q=…`, one for each value of a filter, and the order of the results. */
import { FILTER_NAMES, FILTERS, type FilterLists, type FilterName, filterLists } from "@/lib/search/filters";
import { SORT_ORDERS, type SortOrder } from "@/lib/search/types";
import { paths } from "./paths";

export interface SearchParameters extends FilterLists {
  q: string;
  /** Missing for the default. */
  sort?: SortOrder;
}

/** Longer pastes (stack traces) are searched in full, but the address contains only this much of them. */
const MAX_QUERY_LENGTH = 500;

const [DEFAULT_ORDER] = SORT_ORDERS;

/** Reads the parameters; what is not valid is left out, as if nobody had asked for it. */
export function parseSearchParameters(source: string | URLSearchParams): SearchParameters {
  const given = new URLSearchParams(source);
  const filters: FilterLists = {};
  for (const name of FILTER_NAMES) {
    const values = given.getAll(name).map((value) => value.trim());
    filters[name] = values.filter((value) => FILTERS[name].pattern.test(value));
  }
  const sort = SORT_ORDERS.find((order) => order === given.get("sort"));
  return {
    q: given.get("q")?.trim() ?? "",
    ...filterLists(filters),
    ...(sort && sort !== DEFAULT_ORDER && { sort }),
  };
}

/** Returns the path of the search page with these parameters in a stable order, without the base path. */
export function searchHref(parameters: SearchParameters): string {
  const query = new URLSearchParams();
  const q = [...parameters.q.trim()].slice(0, MAX_QUERY_LENGTH).join("");
  if (q) query.set("q", q);
  for (const name of FILTER_NAMES) for (const value of parameters[name] ?? []) query.append(name, value);
  if (parameters.sort) query.set("sort", parameters.sort);
  const text = query.toString();
  return text ? `${paths.search}?${text}` : paths.search;
}

/** The same search with a value of a filter added, or taken away where it is there. */
export function withToggled(parameters: SearchParameters, name: FilterName, value: string): SearchParameters {
  const { [name]: before = [], ...others } = parameters;
  const rest = before.filter((each) => each !== value);
  const values = rest.length < before.length ? rest : [...before, value];
  return values.length > 0 ? { ...others, [name]: values } : others;
}

/** The same search in another order. */
export function withOrder({ sort: _, ...others }: SearchParameters, order: SortOrder): SearchParameters {
  return order === DEFAULT_ORDER ? others : { ...others, sort: order };
}

/** The value of a filter where exactly one is chosen. */
export function onlyValue(parameters: FilterLists, name: FilterName): string | undefined {
  const [value, ...others] = parameters[name] ?? [];
  return others.length === 0 ? value : undefined;
}
