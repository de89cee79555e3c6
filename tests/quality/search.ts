/** Ranks of the labelled pairs among the results of a search, and its verdicts. */
import type { Verdict } from "@/lib/search/types";
import type { Measures } from "./measures";
import type { LabelledQuery, UnansweredQuery } from "./own/labels";

/** The part of a search's answer that is scored. */
export interface ScoredSearch {
  verdict: Verdict;
  results: readonly ScoredResult[];
}

export interface ScoredResult {
  id: string;
  /** Other pairs that the result represents. */
  same?: readonly { id: string }[] | undefined;
}

const FIRST_PAGE = 10;

/** Returns the 1-based rank of the first relevant result within the first ten; 0 if there is none. */
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

const shareOf = <T>(list: readonly T[], holds: (item: T) => boolean): number =>
  mean(list.map((item) => Number(holds(item))));

const reciprocal = (rank: number): number => (rank === 0 ? 0 : 1 / rank);

export interface SearchScore {
  /** Over all queries, then MRR@10 by kind of query. */
  measures: Measures;
  /** Queries whose first result is not relevant. */
  misses: string[];
}

/** Scores `searches`, one for each of `queries`. */
export function scoreSearch(
  queries: readonly LabelledQuery[],
  searches: readonly ScoredSearch[],
): SearchScore {
  const ranked = queries.map((query, i) => ({
    ...query,
    rank: rankOf(query.relevant, searches[i]?.results ?? []),
  }));
  const kinds = [...new Set(queries.map(({ kind }) => kind))].sort();
  return {
    measures: {
      "MRR@10": mean(ranked.map(({ rank }) => reciprocal(rank))),
      "success@1": shareOf(ranked, ({ rank }) => rank === 1),
      "success@3": shareOf(ranked, ({ rank }) => rank > 0 && rank <= 3),
      "success@10": shareOf(ranked, ({ rank }) => rank > 0),
      ...Object.fromEntries(
        kinds.map((kind) => [
          kind,
          mean(ranked.filter((query) => query.kind === kind).map(({ rank }) => reciprocal(rank))),
        ]),
      ),
    },
    misses: ranked
      .filter(({ rank }) => rank !== 1)
      .map(({ kind, query, rank }) => `${rank === 0 ? "missed" : `rank ${rank}`} [${kind}] ${query}`),
  };
}

/** Kinds of unanswered queries that are unrelated to the posts. */
const FOREIGN = ["far", "noise"];

/**
 * Returns the shares of right verdicts: unanswered queries must not count as answered, and answered queries whose first
 * result is right must.
 */
export function scoreVerdicts(
  unanswered: readonly UnansweredQuery[],
  ofUnanswered: readonly ScoredSearch[],
  answered: readonly LabelledQuery[],
  ofAnswered: readonly ScoredSearch[],
): Measures {
  const admitted = unanswered.map(({ kind }, i) => ({ kind, admits: ofUnanswered[i]?.verdict !== "answer" }));
  const right = ofAnswered.filter(({ results }, i) => rankOf(answered[i]?.relevant ?? [], results) === 1);
  return {
    "far and noise: no answer": shareOf(
      admitted.filter(({ kind }) => FOREIGN.includes(kind)),
      ({ admits }) => admits,
    ),
    "unanswered: no answer": shareOf(admitted, ({ admits }) => admits),
    "first is right: answer": shareOf(right, ({ verdict }) => verdict === "answer"),
  };
}
