import type { FilterColumn } from "@/lib/search/format/columns";
import { onDemand } from "./on-demand";

/** The column of a filter, unpacked. */
export interface ColumnReader {
  values: readonly string[];
  /** Number of a pair's first value; -1 for none. */
  first(doc: number): number;
  /** Numbers of its further values. */
  more(doc: number): readonly number[];
  /** How many pairs of the index have each value. */
  totals(): ArrayLike<number>;
}

const NO_MORE: readonly number[] = [];

export function readColumn({ values, width, numbers, more }: FilterColumn): ColumnReader {
  const further = onDemand(() => new Map(more.map(([doc = -1, ...others]) => [doc, others])));
  const pairs = numbers.length / width;
  const firsts = onDemand(() =>
    Int32Array.from({ length: pairs }, (_, doc) => {
      const number = Number.parseInt(numbers.slice(width * doc, width * (doc + 1)), 36);
      return Number.isNaN(number) ? -1 : number;
    }),
  );
  const column: ColumnReader = {
    values,
    first: (doc) => firsts()[doc] ?? -1,
    more: (doc) => (more.length === 0 ? NO_MORE : (further().get(doc) ?? NO_MORE)),
    totals: onDemand(() =>
      countValues(
        Array.from({ length: pairs }, (_, doc) => doc),
        column,
      ),
    ),
  };
  return column;
}

/** Returns how many of the given pairs have each value of a column. */
export function countValues(docs: readonly number[], column: ColumnReader): Int32Array {
  const counts = new Int32Array(column.values.length);
  for (const doc of docs) {
    const first = column.first(doc);
    if (first < 0) continue;
    counts[first] = (counts[first] ?? 0) + 1;
    for (const other of column.more(doc)) counts[other] = (counts[other] ?? 0) + 1;
  }
  return counts;
}
