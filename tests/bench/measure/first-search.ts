/** The downloads of a first search with nothing cached. */
import type { Corpus } from "../corpus";
import type { Peer } from "../peers/peer";
import type { Query } from "./queries";
import { inTime, mean, quantile } from "./spread";

export interface FirstSearch {
  /** Brotli bytes. */
  total: number;
  code: number;
  /** Code, index parts and ten results; mean over the queries. */
  mean: number;
  median: number;
  p95: number;
  /** The mean share of result texts in it. */
  results: number;
  queries: number;
}

const QUERIES = 120;
const BUDGET_MS = 90_000;

export async function measureFirstSearch(
  peer: Peer,
  folder: string,
  corpus: Corpus,
  queries: readonly Query[],
): Promise<FirstSearch> {
  const { total, code } = await peer.downloads(folder);
  const step = Math.max(1, queries.length / QUERIES);
  const sample = Array.from(
    { length: Math.min(QUERIES, queries.length) },
    (_, i) => queries[Math.floor(i * step)],
  );
  const bytes: number[] = [];
  const results: number[] = [];
  const asked = await inTime(sample, BUDGET_MS, async (query) => {
    const fetched = await peer.firstSearch(folder, corpus, query?.text ?? "");
    bytes.push(code + fetched.all);
    results.push(fetched.results);
  });
  return {
    total,
    code,
    mean: mean(bytes),
    median: quantile(bytes, 0.5),
    p95: quantile(bytes, 0.95),
    results: mean(results),
    queries: asked,
  };
}
