import { describe, expect, it } from "vitest";
import { ExpectedError } from "@/lib/model/expected-error";
import { type Part, runStages, TestsFailedError } from "../../run/parts";

async function outcomeOf(stages: Part[][][]) {
  const lines: string[] = [];
  const good = await runStages(stages, (line) => lines.push(line));
  return { good, lines, last: lines.at(-1) };
}

const outcome = (parts: Part[]) => outcomeOf(parts.map((part) => [[part]]));

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

describe("runStages", () => {
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

  it("runs lanes beside each other and the parts of a lane in order", async () => {
    const events: string[] = [];
    const step = (name: string, until: Promise<void>, then: () => void): Part => ({
      name,
      run: async () => {
        events.push(`${name} begins`);
        await until;
        events.push(`${name} ends`);
        then();
        return { passed: 1, failed: 0, skipped: 0 };
      },
    });
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    // The first part waits for one of the other lane, which would never end if the lanes took turns.
    const { good, last } = await outcomeOf([
      [
        [step("a", released, () => {})],
        [step("b", Promise.resolve(), () => {}), step("c", Promise.resolve(), release)],
      ],
      [[step("d", Promise.resolve(), () => {})]],
    ]);
    expect({ good, last }).toEqual({ good: true, last: "4 passed, 0 failed" });
    expect(events.indexOf("b ends")).toBeLessThan(events.indexOf("c begins"));
    expect(events.indexOf("c begins")).toBeLessThan(events.indexOf("a ends"));
    expect(events.at(-2)).toBe("d begins");
  });

  it("runs a part after the one of another lane that it needs, and not where that fails", async () => {
    const events: string[] = [];
    const step = (name: string, after?: Part): Part => ({
      name,
      after,
      run: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        events.push(name);
        return { passed: 1, failed: 0, skipped: 0 };
      },
    });
    const build = step("build");
    const broken = failing("broken", new ExpectedError("no room"));
    const { last } = await outcomeOf([
      [
        [step("site", build), step("next")],
        [step("first"), build],
        [step("never", broken), step("nor this")],
        [broken],
      ],
    ]);
    expect(events).toEqual(["first", "build", "site", "next"]);
    expect(last).toBe("4 passed, 1 failed");
  });

  it("prints the section of a part in one piece where lanes run beside each other", async () => {
    const chatty = (name: string): Part => ({
      name,
      run: async (say) => {
        say(`${name} 1`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        say(`${name} 2`);
        return undefined;
      },
    });
    const { lines } = await outcomeOf([[[chatty("a")], [chatty("b")]]]);
    expect(lines).toContain("\n== a\na 1\na 2");
    expect(lines).toContain("\n== b\nb 1\nb 2");
  });

  it("ends a lane at its failure, lets the other lanes end, and begins no further stage", async () => {
    const { good, lines, last } = await outcomeOf([
      [
        [failing("build", new ExpectedError("no room")), counting("not this", 1)],
        [counting("faults", 2), counting("more", 3)],
      ],
      [[counting("not that", 1)]],
    ]);
    expect(good).toBe(false);
    expect(lines).toContain("failed in: build");
    expect(last).toBe("5 passed, 1 failed");
  });
});
