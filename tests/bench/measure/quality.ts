/** The rank of the wanted pair. */
import { rankOf } from "../../quality/search";
import type { Opened } from "../peers/peer";
import type { Query } from "./queries";
import { inTime } from "./spread";

export interface Score {
  queries: number;
  /** Mean reciprocal rank within the first ten. */
  mrr: number;
  /** Share of the queries whose wanted pair is first, or among the first ten. */
  first: number;
  ten: number;
}

const BUDGET_MS = 60_000;

/** Scores by kind of query, including `all`. Slow engines get only as many queries as they answer in a minute. */
export async function scoreQuality(
  opened: Opened,
  queries: readonly Query[],
): Promise<Record<string, Score>> {
  const scores = new Map<string, Score>();
  await inTime(queries, BUDGET_MS, async ({ text, kind, wanted }) => {
    const rank = rankOf(wanted, await opened.search(text));
    for (const name of [kind, "all"]) {
      const score = scores.get(name) ?? { queries: 0, mrr: 0, first: 0, ten: 0 };
      scores.set(name, score);
      score.queries++;
      if (rank === 1) score.first++;
      if (rank > 0) {
        score.ten++;
        score.mrr += 1 / rank;
      }
    }
  });
  for (const score of scores.values()) {
    score.mrr /= score.queries;
    score.first /= score.queries;
    score.ten /= score.queries;
  }
  return Object.fromEntries(scores);
}
