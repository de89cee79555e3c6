/** The latency of a query and of a keystroke. */
import type { Opened } from "../peers/peer";
import type { Query } from "./queries";
import { cpuMs, inTime, quantile, type Spread, spreadOf } from "./spread";

export interface Latency {
  /** Queries per round. */
  queries: number;
  p50: Spread;
  p95: Spread;
  max: Spread;
  /** Mean CPU time per query, all threads of the process; other work on the machine hardly affects it. */
  cpu: Spread;
}

const ROUNDS = 5;
const BUDGET_MS = 30_000;

async function timed(opened: Opened, text: string): Promise<number> {
  const began = performance.now();
  await opened.search(text);
  return performance.now() - began;
}

/** Milliseconds per query with everything loaded: quantiles of several rounds, with their median and spread. */
export async function measureLatency(opened: Opened, queries: readonly Query[]): Promise<Latency> {
  const rounds: number[][] = [];
  const cpu: number[] = [];
  let asked = queries;
  // The first round warms up, and measures how many queries fit into a round.
  for (let round = 0; round <= ROUNDS; round++) {
    const times: number[] = [];
    const before = process.cpuUsage();
    const done = await inTime(asked, BUDGET_MS / ROUNDS, async ({ text }) => {
      times.push(await timed(opened, text));
    });
    if (round === 0) {
      asked = asked.slice(0, done);
      continue;
    }
    rounds.push(times);
    cpu.push(cpuMs(before) / done);
  }
  const at = (share: number): Spread => spreadOf(rounds.map((round) => quantile(round, share)));
  return { queries: asked.length, p50: at(0.5), p95: at(0.95), max: at(1), cpu: spreadOf(cpu) };
}

export interface Keystrokes {
  keys: number;
  /**
   * The 95th percentile in milliseconds, while parts of the index still come from the disk and when they are loaded.
   */
  first: number;
  again: Spread;
}

const KEY_ROUNDS = 3;
/** Nobody types more of a long text. */
const MOST_KEYS = 60;

/** Types each query character by character in a freshly opened engine, and searches at every key. */
export async function measureKeystrokes(opened: Opened, queries: readonly Query[]): Promise<Keystrokes> {
  const rounds: number[][] = [];
  let typed = queries;
  for (let round = 0; round <= KEY_ROUNDS; round++) {
    const times: number[] = [];
    const done = await inTime(typed, BUDGET_MS / KEY_ROUNDS, async ({ text }) => {
      const characters = [...text].slice(0, MOST_KEYS);
      for (let end = 1; end <= characters.length; end++) {
        times.push(await timed(opened, characters.slice(0, end).join("")));
      }
    });
    if (round === 0) typed = typed.slice(0, done);
    rounds.push(times);
  }
  const [first = Number.NaN, ...again] = rounds.map((times) => quantile(times, 0.95));
  return {
    keys: rounds[0]?.length ?? 0,
    first,
    again: spreadOf(again),
  };
}
