/** Ranks of the labelled pairs among the results of a search. */
import type { Measures } from "../measures";
import type { LabelledQuery } from "./labels";

/** A result as `qa search --json` prints it. */
export interface ScoredResult {
  id: string;
  /** Other pairs that the result stands for. */
  same?: readonly { id: string }[] | undefined;
}

const FIRST_PAGE = 10;

/** The 1-based rank of the first relevant result within the first ten; 0: none of them is. */
export function rankOf(relevant: readonly string[], results: readonly ScoredResult[]): number {
  const ids = new Set(relevant);
  return (
    results
      .slice(0, FIRST_PAGE)
      .findIndex(({ id, same = [] }) => ids.has(id) || same.some((other) => ids.has(other.id))) + 1
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const reciprocal = (rank: number): number => (rank === 0 ? 0 : 1 / rank);

export interface SearchScore {
  overall: Measures;
  /** MRR@10 by kind of query. */
  byKind: Measures;
  /** Queries whose first result is not a relevant one. */
  misses: string[];
}

/** Scores `results`, one list for each of `queries`. */
export function scoreSearch(
  queries: readonly LabelledQuery[],
  results: readonly (readonly ScoredResult[])[],
): SearchScore {
  const ranked = queries.map((query, i) => ({ ...query, rank: rankOf(query.relevant, results[i] ?? []) }));
  const ranks = ranked.map(({ rank }) => rank);
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return {
    overall: {
      "MRR@10": mean(ranks.map(reciprocal)),
      "success@1": mean(ranks.map((rank) => Number(rank === 1))),
      "success@10": mean(ranks.map((rank) => Number(rank > 0))),
    },
    byKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        mean(ranked.filter((query) => query.kind === kind).map(({ rank }) => reciprocal(rank))),
      ]),
    ),
    misses: ranked
      .filter(({ rank }) => rank !== 1)
      .map(({ kind, query, rank }) => `${rank === 0 ? "missed" : `rank ${rank}`} [${kind}] ${query}`),
  };
}
