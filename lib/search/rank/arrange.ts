import type { Tables } from "@/lib/search/index/tables";
import type { SearchOptions } from "@/lib/search/types";
import type { Ranked } from "./rank";

/** A pair as it is listed. */
export interface Arranged extends Ranked {
  /** Number of pairs of its thread that are listed by it. */
  more: number;
}

/** The pairs, best first, in the order and grouping that is asked for. */
export function arrange(
  pairs: readonly Ranked[],
  { sort, thread, collapse = false }: SearchOptions,
  tables: Pick<Tables, "thread">,
): Arranged[] {
  const wanted =
    thread === undefined ? [...pairs] : pairs.filter(({ doc }) => tables.thread(doc)?.key === thread);
  // Pairs are numbered from old to new.
  if (sort === "date") wanted.sort((a, b) => b.doc - a.doc);
  const rows: Arranged[] = [];
  const rowOf = new Map<string, Arranged>();
  for (const pair of wanted) {
    const key = collapse ? tables.thread(pair.doc)?.key : undefined;
    const row = key === undefined ? undefined : rowOf.get(key);
    if (row) {
      row.more++;
      continue;
    }
    const own = { ...pair, more: 0 };
    rows.push(own);
    if (key !== undefined) rowOf.set(key, own);
  }
  return rows;
}
