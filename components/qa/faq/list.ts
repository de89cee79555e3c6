/**
 * Filters and sorts the list of a project's page in the DOM. The entries are in the document already; as properties of
 * a component, all bodies would be in the page twice.
 */
import { matchesFilter } from "@/lib/site/filter";

export type FaqOrder = "topic" | "newest" | "oldest";

/**
 * Shows the entries that hold the query or are among those `found` for it (ids), and the groups that have some left, with
 * their numbers. Gives the number of all.
 */
export function filterEntries(list: HTMLElement, query: string, found: ReadonlySet<string>): number {
  let shown = 0;
  for (const entry of list.querySelectorAll<HTMLElement>("[data-entry]")) {
    const isFound = found.has(entry.querySelector("details")?.id ?? "");
    entry.hidden = !isFound && !matchesFilter(entry.textContent ?? "", query);
    if (!entry.hidden) shown++;
  }
  for (const group of list.querySelectorAll<HTMLElement>("[data-group]")) {
    const left = group.querySelectorAll("[data-entry]:not([hidden])").length;
    group.hidden = left === 0;
    const line = document.querySelector<HTMLElement>(`[data-contents="${group.id}"]`);
    if (line) line.hidden = left === 0;
    for (const count of [group, line].flatMap((part) => part?.querySelector("[data-count]") ?? [])) {
      count.textContent = String(left);
    }
  }
  return shown;
}

/** Returns the entries by the date of their conversation; the turns of each stay together and in order. */
export function inOrder<Entry extends { thread: string; date: string }>(
  entries: readonly Entry[],
  order: FaqOrder,
): Entry[] {
  const place = new Map<string, number>();
  for (const { thread } of entries) if (!place.has(thread)) place.set(thread, place.size);
  const way = order === "newest" ? -1 : 1;
  return entries
    .map((entry, i) => ({ entry, i }))
    .sort(
      (a, b) =>
        way * (a.entry.date < b.entry.date ? -1 : a.entry.date > b.entry.date ? 1 : 0) ||
        (place.get(a.entry.thread) ?? 0) - (place.get(b.entry.thread) ?? 0) ||
        a.i - b.i,
    )
    .map(({ entry }) => entry);
}

/**
 * Moves the dated entries into one list sorted by date; with `order` null, back to their groups. `home`: the lists of
 * the groups with their original entries.
 */
export function orderEntries(
  home: ReadonlyMap<Element, HTMLElement[]>,
  all: Element,
  order: FaqOrder | null,
): void {
  if (order === null) {
    for (const [group, entries] of home) group.append(...entries);
    return;
  }
  const entries = [...home.values()].flat().map((element) => ({
    element,
    thread: element.dataset.thread ?? "",
    date: element.dataset.date ?? "",
  }));
  all.append(...inOrder(entries, order).map(({ element }) => element));
}
