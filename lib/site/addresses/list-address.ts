/** Filter and order of a project's questions in the address: `?filter=…&sort=oldest`. */

export interface ListAddress {
  filter: string;
  /** Null as the list comes. */
  sort: string | null;
}

const MAX_FILTER_LENGTH = 100;

/** What the query of an address says of the list; what makes no sense is left out. */
export function parseListAddress(search: string): ListAddress {
  const given = new URLSearchParams(search);
  const sort = given.get("sort");
  return {
    filter: (given.get("filter") ?? "").slice(0, MAX_FILTER_LENGTH),
    sort: sort !== null && /^(?:topic|newest|oldest)$/.test(sort) ? sort : null,
  };
}

/** The query of an address with this state of the list; its other parameters stay. */
export function withListAddress(search: string, { filter, sort }: ListAddress): string {
  const query = new URLSearchParams(search);
  const set = (name: string, value: string | null) => (value ? query.set(name, value) : query.delete(name));
  set("filter", filter.trim().slice(0, MAX_FILTER_LENGTH));
  set("sort", sort);
  const text = query.toString();
  return text ? `?${text}` : "";
}
