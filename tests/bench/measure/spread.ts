/** Figures that vary between runs: the median, and how far the others are from it. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** Returns the quantile (nearest rank); NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  low: Math.min(...values),
  high: Math.max(...values),
});

/** Works on one item after another until the time is up, and at least on one; returns their number. */
export async function inTime<T>(
  items: readonly T[],
  budgetMs: number,
  work: (item: T) => Promise<void>,
): Promise<number> {
  const end = performance.now() + budgetMs;
  let done = 0;
  for (const item of items) {
    if (done > 0 && performance.now() > end) break;
    await work(item);
    done++;
  }
  return done;
}

/** Returns the milliseconds of CPU time since an earlier reading. */
export function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
