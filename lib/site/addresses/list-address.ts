/** Filter and order of a project's questions in the address: `?filter=…&sort=oldest`. */

export interface ListAddress {
  filter: string;
  /** Null for the default order. */
  sort: string | null;
}

const MAX_FILTER_LENGTH = 100;

/** Parses the list state in the query of an address; ignores invalid values. */
export function parseListAddress(search: string): ListAddress {
  const given = new URLSearchParams(search);
  const sort = given.get("sort");
  return {
    filter: (given.get("filter") ?? "").slice(0, MAX_FILTER_LENGTH),
    sort: sort !== null && /^(?:topic|newest|oldest)$/.test(sort) ? sort : null,
  };
}

/** Returns the query of an address with this state of the list; keeps its other parameters. */
export function withListAddress(search: string, { filter, sort }: ListAddress): string {
  const query = new URLSearchParams(search);
  const set = (name: string, value: string | null) => (value ? query.set(name, value) : query.delete(name));
  set("filter", filter.trim().slice(0, MAX_FILTER_LENGTH));
  set("sort", sort);
  const text = query.toString();
  return text ? `?${text}` : "";
}
