/** Reads the reports of the unit and browser test runners as counts. */
import { readFile } from "node:fs/promises";
import { z } from "zod";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    /** A file that breaks before its first test fails without a failed test. */
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform(
    (report): Counts => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
          .length,
      skipped: report.numPendingTests,
    }),
  );

const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
    errors: z.array(z.unknown()),
  })
  .transform(
    ({ stats, errors }): Counts => ({
      // A flaky test failed and passed on retry, which happens only in CI.
      passed: stats.expected + stats.flaky,
      // An error outside any test counts as well.
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    }),
  );

/** Reads the report of either runner; nothing if there is none because the runner did not get that far. */
export async function readReport(file: string): Promise<Counts> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? NONE : parseReport(JSON.parse(text));
}

export function parseReport(report: unknown): Counts {
  return z.union([vitestReport, playwrightReport]).parse(report);
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );
}

/** Returns the last line of a run. */
export function countsLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
