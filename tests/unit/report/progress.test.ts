import { describe, expect, it } from "vitest";
import { createProgress } from "@/lib/report/progress";

/** Works through 100 pieces of `each` milliseconds, and returns what was written. */
function work({ isTTY, each }: { isTTY: boolean; each: number }): string[] {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress("posts", { isTTY, write: (text) => written.push(text) }, () => time);
  for (let done = 1; done <= 100; done++) {
    time += each;
    progress(done, 100);
  }
  return written;
}

describe("progress", () => {
  it("is a bar with rate and remaining time on a terminal, and ends with a line break", () => {
    const written = work({ isTTY: true, each: 100 });
    expect(written).toHaveLength(100);
    expect(written[49]).toMatch(/^\rposts █{15}░{15} 50\/100, 10\/s, 5 s left/);
    expect(written.at(-1)).toMatch(/█{30} 100\/100.*\n$/s);
  });

  it("is not redrawn faster than the eye follows, except for its end", () => {
    const written = work({ isTTY: true, each: 1 });
    expect(written.length).toBeLessThan(5);
    expect(written.at(-1)).toContain("100/100");
  });

  it("is a plain line every five seconds elsewhere", () => {
    expect(work({ isTTY: false, each: 100 })).toEqual(["posts 50/100, 10/s, 5 s left\n", "posts 100/100\n"]);
  });

  it("prints no line elsewhere for short work", () => {
    expect(work({ isTTY: false, each: 10 })).toEqual([]);
  });
});
