import { describe, expect, it } from "vitest";
import { countsLine, parseReport, readReport, sum } from "../../run/reports";

describe("parseReport", () => {
  it("counts the tests of vitest, and a file that broke before its first test as a failure", () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: "failed", assertionResults: [{}] },
        { status: "failed", assertionResults: [] },
      ],
    };
    expect(parseReport(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it("counts the tests of Playwright; one that passed when repeated has passed, what broke outside of tests has failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }, errors: [{}] };
    expect(parseReport(report)).toEqual({ passed: 6, failed: 2, skipped: 3 });
  });

  it("refuses what is no report", () => {
    expect(() => parseReport({})).toThrow();
  });
});

describe("readReport", () => {
  it("counts nothing where no report was written", async () => {
    expect(await readReport("/no/such/file.json")).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe("countsLine", () => {
  it("sums up in the form that scripts read", () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 2 },
    ]);
    expect(countsLine(total)).toBe("7 passed, 1 failed");
  });
});
