import { describe, expect, it } from "vitest";
import { duplicateThreads } from "@/lib/assemble/duplicates";
import { extractOne, weekly } from "../extract/summary";

const post = (path: string, ...bodies: string[]) =>
  extractOne(path, weekly(bodies.map((body) => `**@小石** 提问：\n\n${body}\n`).join("\n"))).pairs;
const LAMP = "> 灯亮吗？\n\nA：亮。\n";

describe("threads that two posts hold", () => {
  it("are told of in the later one, with the place of the earlier", () => {
    const pairs = [
      ...post("a.md", LAMP),
      ...post("b.md", "> 门开吗？\n\nA：开。\n", "> 灯 亮吗？\n\nA: 亮。"),
    ];
    expect(duplicateThreads(pairs)).toMatchObject([
      {
        severity: "warning",
        code: "duplicate-thread",
        path: "b.md",
        line: 17,
        slots: { path: "a.md", line: 10 },
      },
    ]);
  });

  it("are none where an answer or a turn differs", () => {
    const pairs = [
      ...post("a.md", LAMP),
      ...post("b.md", "> 灯亮吗？\n\nA：不亮。\n"),
      ...post("c.md", `${LAMP}\n> 真的？\n\nA：真的。\n`),
    ];
    expect(duplicateThreads(pairs)).toEqual([]);
  });

  it("are no business of one post alone", () => {
    expect(duplicateThreads(post("a.md", LAMP, LAMP))).toEqual([]);
  });

  it("are found in linear time", () => {
    const pairs = post("a.md", LAMP);
    const many = Array.from({ length: 50_000 }, (_, i) =>
      pairs.map((pair) => ({ ...pair, source: { ...pair.source, path: `${i}.md` } })),
    ).flat();
    const began = performance.now();
    expect(duplicateThreads(many)).toHaveLength(49_999);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
