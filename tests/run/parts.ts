/** The parts of `npm test`, each a section on the terminal. A failing part ends the run after its stage. */
import { spawn } from "node:child_process";
import { ROOT } from "@/lib/build/settings";
import { ExpectedError } from "@/lib/model/expected-error";
import { type Counts, countsLine, sum } from "./reports";

export type Say = (text: string) => void;

export interface Part {
  name: string;
  /** A part of another lane of the stage that must succeed first. */
  after?: Part;
  /** Throws if the part fails; may return its test counts. `say` takes whole lines for the part's section. */
  run(say: Say): Promise<Counts | undefined>;
}

/** Parts that run in sequence. */
export type Lane = readonly Part[];

/** Lanes that run in parallel: parts that use one core, or wait, share a machine with two. */
export type Stage = readonly Lane[];

/** A part failed after it had counted tests. */
export class TestsFailedError extends Error {
  override name = "TestsFailedError";
  constructor(readonly counts: Counts) {
    super(`${counts.failed} failed`);
  }
}

interface Outcome {
  name: string;
  ok: boolean;
  ms: number;
  counts: Counts;
}

const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0 };

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const told = (error: unknown): string =>
  error instanceof ExpectedError ? error.message : String(error instanceof Error ? error.stack : error);

async function runPart({ name, run }: Part, say: Say): Promise<Outcome> {
  const began = performance.now();
  const outcome = (ok: boolean, counts: Counts): Outcome => ({
    name,
    ok,
    ms: performance.now() - began,
    counts,
  });
  say(`\n== ${name}`);
  try {
    return outcome(true, (await run(say)) ?? NO_TESTS);
  } catch (error) {
    if (error instanceof TestsFailedError) return outcome(false, error.counts);
    say(told(error));
    // A part that fails without a failing test (lint, a build) is a failure too.
    return outcome(false, { ...NO_TESTS, failed: 1 });
  }
}

/**
 * Runs the lanes of a stage, each up to its first failure; returns the outcomes of the parts that ran. With parallel lanes,
 * a part's section is printed when the part has ended.
 */
async function runStage(stage: Stage, say: Say): Promise<Outcome[]> {
  const begun = new Map<Part, Promise<Outcome | null>>();
  const laneOf = new Map(stage.flatMap((lane) => lane.map((part) => [part, lane] as const)));
  const succeeds = async (part: Part | undefined): Promise<boolean> =>
    part === undefined || (await begin(part))?.ok === true;
  const runAfterOthers = async (part: Part): Promise<Outcome | null> => {
    const lane = laneOf.get(part) ?? [];
    if (!(await succeeds(lane[lane.indexOf(part) - 1])) || !(await succeeds(part.after))) return null;
    const lines: string[] = [];
    const outcome = await runPart(part, stage.length === 1 ? say : (line) => lines.push(line));
    if (lines.length > 0) say(lines.join("\n"));
    return outcome;
  };
  const begin = (part: Part): Promise<Outcome | null> => {
    const outcome = begun.get(part) ?? runAfterOthers(part);
    begun.set(part, outcome);
    return outcome;
  };
  const outcomes = await Promise.all(stage.flat().map(begin));
  return outcomes.filter((outcome) => outcome !== null);
}

/**
 * Runs the stages in order and prints the duration of their parts; returns whether all succeeded. After a failure the
 * other lanes of the stage run to their end and no further stage begins. The last line has the total counts.
 */
export async function runStages(stages: readonly Stage[], say: Say = console.log): Promise<boolean> {
  const began = performance.now();
  const outcomes: Outcome[] = [];
  for (const stage of stages) {
    outcomes.push(...(await runStage(stage, say)));
    if (outcomes.some(({ ok }) => !ok)) break;
  }
  const rows = outcomes.map(
    ({ name, ok, ms }) => `  ${ok ? "ok    " : "FAILED"}  ${seconds(ms).padStart(8)}  ${name}`,
  );
  say(`\n== Summary\n${rows.join("\n")}\n  total   ${seconds(performance.now() - began).padStart(8)}`);
  const total = sum(outcomes.map(({ counts }) => counts));
  if (total.skipped > 0) say(`${total.skipped} skipped`);
  const failed = outcomes.filter(({ ok }) => !ok);
  if (failed.length > 0) say(`failed in: ${failed.map(({ name }) => name).join(", ")}`);
  say(countsLine(total));
  return failed.length === 0;
}

/** Runs a Node program; `say` receives its output. Throws `ExpectedError` if it fails. */
export function runNode(args: readonly string[], say: Say, env: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8").on("data", (text: string) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        if (lines.length > 0) say(lines.join("\n"));
      });
      stream.on("end", () => {
        if (rest) say(rest);
      });
    }
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new ExpectedError(`ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}
