import { describe, expect, it } from "vitest";
import { ExpectedError } from "@/lib/model/expected-error";
import { type Part, runParts, TestsFailedError } from "../../run/parts";

async function outcome(parts: Part[]) {
  const lines: string[] = [];
  const good = await runParts(parts, (line) => lines.push(line));
  return { good, lines, last: lines.at(-1) };
}

const counting = (name: string, passed: number): Part => ({
  name,
  run: async () => ({ passed, failed: 0, skipped: 0 }),
});

const failing = (name: string, error: Error): Part => ({
  name,
  run: async () => {
    throw error;
  },
});

describe("runParts", () => {
  it("sums up the tests of all parts in its last line", async () => {
    const silent: Part = { name: "lint", run: async () => undefined };
    expect(await outcome([silent, counting("unit", 3), counting("e2e", 4)])).toMatchObject({
      good: true,
      last: "7 passed, 0 failed",
    });
  });

  it("stops at the first part that fails and names it", async () => {
    const { good, lines, last } = await outcome([
      counting("unit", 3),
      failing("build", new ExpectedError("no such folder")),
      counting("e2e", 4),
    ]);
    expect(good).toBe(false);
    expect(lines).toContain("no such folder");
    expect(lines).toContain("failed in: build");
    expect(last).toBe("3 passed, 1 failed");
  });

  it("counts the tests of the part that failed", async () => {
    const error = new TestsFailedError({ passed: 5, failed: 2, skipped: 0 });
    expect((await outcome([failing("unit", error)])).last).toBe("5 passed, 2 failed");
  });

  it("shows the stack of an error that nobody expected", async () => {
    const { lines } = await outcome([failing("types", new TypeError("oops"))]);
    expect(lines.join("\n")).toMatch(/TypeError: oops\n +at /);
  });

  it("does not hide that tests were skipped", async () => {
    const part: Part = { name: "unit", run: async () => ({ passed: 1, failed: 0, skipped: 2 }) };
    expect((await outcome([part])).lines).toContain("2 skipped");
  });
});
