import type { Tables } from "@/lib/search/index/tables";
import type { SearchOptions } from "@/lib/search/types";

/** The rows of a list, each by its first pair. */
export interface Arranged {
  docs: readonly number[];
  /** Returns the number of further pairs that are listed by the first one of a row. */
  more(doc: number): number;
  /** Number of all pairs. */
  listed: number;
}

/** Arranges pairs, given best first, in the order and grouping that is asked for. */
export function arrange(
  docs: readonly number[],
  { sort, thread, collapse = false }: SearchOptions,
  tables: Pick<Tables, "thread">,
): Arranged {
  const keyOf = (doc: number): string | undefined => tables.thread(doc)?.key;
  const wanted = thread === undefined ? docs : docs.filter((doc) => keyOf(doc) === thread);
  // Pairs are numbered from old to new.
  const ordered = sort === "date" ? [...wanted].sort((a, b) => b - a) : wanted;
  if (!collapse) return { docs: ordered, more: () => 0, listed: ordered.length };
  const firstOf = new Map<string, number>();
  const more = new Map<number, number>();
  const firsts = ordered.filter((doc) => {
    const key = keyOf(doc);
    const first = key === undefined ? undefined : firstOf.get(key);
    if (first !== undefined) more.set(first, (more.get(first) ?? 0) + 1);
    else if (key !== undefined) firstOf.set(key, doc);
    return first === undefined;
  });
  return { docs: firsts, more: (doc) => more.get(doc) ?? 0, listed: ordered.length };
}
