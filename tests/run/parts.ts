/** The parts of `npm test`: each a section on the terminal, the first one that fails ends the run. */
import { spawn } from "node:child_process";
import { ROOT } from "@/lib/build/settings";
import { ExpectedError } from "@/lib/model/expected-error";
import { type Counts, countsLine, sum } from "./reports";

export interface Part {
  name: string;
  /** Throws where the part fails; may return the tests that it counted. */
  run(): Promise<Counts | undefined>;
}

/** A part failed after it had counted tests. */
export class TestsFailedError extends Error {
  override name = "TestsFailedError";
  constructor(readonly counts: Counts) {
    super(`${counts.failed} failed`);
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Runs the parts in order and prints what they took; whether all went well. The last line sums the tests up. */
export async function runParts(
  parts: readonly Part[],
  say: (line: string) => void = console.log,
): Promise<boolean> {
  const began = performance.now();
  const counted: Counts[] = [];
  const took: string[] = [];
  let failed: string | null = null;
  for (const { name, run } of parts) {
    say(`\n== ${name}`);
    const start = performance.now();
    try {
      counted.push((await run()) ?? { passed: 0, failed: 0, skipped: 0 });
    } catch (error) {
      failed = name;
      // A part that fails without a failing test (lint, a build) is a failure all the same.
      counted.push(error instanceof TestsFailedError ? error.counts : { passed: 0, failed: 1, skipped: 0 });
      if (!(error instanceof TestsFailedError))
        say(
          error instanceof ExpectedError
            ? error.message
            : String(error instanceof Error ? error.stack : error),
        );
    }
    took.push(
      `  ${failed ? "FAILED" : "ok    "}  ${seconds(performance.now() - start).padStart(8)}  ${name}`,
    );
    if (failed) break;
  }
  const total = sum(counted);
  say(`\n== Summary\n${took.join("\n")}\n  total   ${seconds(performance.now() - began).padStart(8)}`);
  if (total.skipped > 0) say(`${total.skipped} skipped`);
  if (failed) say(`failed in: ${failed}`);
  say(countsLine(total));
  return failed === null;
}

/** Runs one of Node's programs with its output shown. Throws `ExpectedError` where it fails. */
export function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new ExpectedError(`ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}
