import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { someAtATime } from "@/lib/content/some-at-a-time";

const items = Array.from({ length: 100 }, (_, i) => i);

describe("someAtATime", () => {
  it("does every item once, several but not all at the same time", async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await someAtATime(items, async (item) => {
      most = Math.max(most, ++running);
      await wait(1);
      running--;
      done.push(item);
    });
    expect(done.sort((a, b) => a - b)).toEqual(items);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(items.length / 2);
  });

  it("begins nothing more after a failure, and tells it", async () => {
    let begun = 0;
    const working = someAtATime(items, async (item) => {
      begun++;
      await wait(1);
      if (item === 3) throw new Error("the disk is full");
    });
    await expect(working).rejects.toThrow("the disk is full");
    const then = begun;
    await wait(20);
    expect(begun).toBe(then);
    expect(begun).toBeLessThan(items.length);
  });
});
