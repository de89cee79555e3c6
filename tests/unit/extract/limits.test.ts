/** Posts that nobody writes by hand: they are read in bounded time, and what is not read is told. */
import { describe, expect, it } from "vitest";
import { extractPost } from "@/lib/extract/post";
import { registry } from "./registry";
import { weekly } from "./summary";

const SIZE = 5_000_000;
const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));

const HOSTILE: Record<string, string> = {
  "one line of text": fill("字"),
  "one line of quotes": fill(">"),
  "deep quotes": fill(`${">".repeat(300)} a\n`),
  "nested list markers": fill(`${"- ".repeat(300)}a\n`),
  "indented lists": Array.from({ length: 2_000 }, (_, i) => `${" ".repeat(i)}- a\n`).join(""),
  "list items": fill("- a\n"),
  "answers in list items": fill("- A：a\n"),
  asterisks: fill("*a "),
  "closing asterisks": fill("a** "),
  brackets: "[".repeat(SIZE / 2) + "]".repeat(SIZE / 2),
  "brackets in lines": fill(`${"[a](".repeat(200)}\n\n`),
  "open links": fill("![]("),
  "angle brackets": fill("<a "),
  "open comments": fill("<!--\n"),
  "open fences": fill("~~~a\n"),
  "uneven fences": fill("```\na\n```x\n"),
  "open fences in a quote": fill("> ```x\n"),
  backticks: fill("` `` "),
  "open headings": fill("**1、@"),
  "heading lines": fill("**1、@a** 提问：\n"),
  threads: fill("**1、@a** 提问：\n> q\nA：a\n"),
  "turns without end": `**1、@a** 提问：\n${fill("> q\n\nA：a\n\n")}`,
  "underlined lines": fill("a\n===\n"),
  "table rows": `|a|b|\n|-|-|\n${fill("|a|b|\n")}`,
  "table cells": fill("|a"),
  definitions: fill("[a]: b\n"),
  footnotes: fill("[^1]: a\n"),
  addresses: fill("a.b@c "),
  "project lines": fill("「MOSN」：[https://github.com/mosn/mosn](https://github.com/mosn/mosn)\n"),
  "image data": `![](data:image/png;base64,${fill("A")})\n\n**1、@a** 提问：\n\n> q？\n\nA：a\n`,
  "empty lines": fill("\n"),
};

/** On an idle machine each takes a second or two. */
const BOUND = Number(process.env.BOUND ?? 20_000);

describe("a post of 5 MB", () => {
  it.each(Object.keys(HOSTILE))(
    "%s",
    (name) => {
      const began = performance.now();
      const { diagnostics, coverage } = extractPost(
        "weekly/x/index.md",
        weekly(HOSTILE[name] ?? ""),
        registry,
      );
      expect(performance.now() - began).toBeLessThan(BOUND);
      expect(coverage.assigned).toBeLessThanOrEqual(coverage.blocks);
      if (name !== "image data" && name !== "empty lines" && name !== "indented lists") {
        expect(diagnostics.map(({ code }) => code)).toContain("post-too-long");
      }
    },
    60_000,
  );
});

describe("limits", () => {
  const read = (body: string) => extractPost("weekly/sofa-weekly-20220211/index.md", weekly(body), registry);
  const codes = (body: string): string[] => read(body).diagnostics.map(({ code }) => code);
  const pair = "**1、@小石** 提问：\n\n> 问题？\n\nA：回答。\n\n";

  it("reads what stands above the limit", () => {
    const { threads, diagnostics } = read(pair + "字\n".repeat(6_000));
    expect(threads).toHaveLength(1);
    expect(diagnostics.map(({ code, line }) => [code, line])).toContainEqual(["post-too-long", 5_005]);
  });

  it("reads a long post in pieces just as a short one", () => {
    const { threads, diagnostics } = read(pair.repeat(600));
    expect(threads).toHaveLength(600);
    expect(threads.at(-1)?.turns[0]?.line).toBe(8 + 599 * 6 + 2);
    expect(diagnostics).toEqual([]);
  });

  it("keeps a quote that is cut in two as one question", () => {
    const quote = Array.from({ length: 1_500 }, (_, i) => `> 第 ${i} 行`).join("\n");
    const { threads } = read(`**1、@小石** 提问：\n\n${quote}\n\nA：回答。\n`);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.turns).toHaveLength(1);
  });

  it("cuts a line that is too long, and says so", () => {
    expect(codes(`${pair}> ${"长".repeat(30_000)}？\n\nA：短。\n`)).toEqual(["line-too-long"]);
  });

  it("takes image data out of a line without losing the line", () => {
    const { threads, diagnostics } = read(
      `> 图？![](data:image/png;base64,${"A".repeat(50_000)}) 看得见吗？\n\nA：看不见。\n`,
    );
    expect(threads[0]?.turns[0]?.answer).not.toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(["dead-image"]);
  });

  it("reads a paragraph with too many marks as plain text", () => {
    const { threads, diagnostics } = read(
      `**1、@小石** 提问：\n\n> ${"[*".repeat(1_000)} 问题？\n\nA：回答。\n`,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-complex"]);
    expect(threads[0]?.asker?.name).toBe("小石");
    expect(threads[0]?.turns[0]?.answer).not.toBeNull();
  });

  it("leaves a table and a list of links alone", () => {
    const table = `|a|b|c|\n|-|-|-|\n${"|1|2|3|\n".repeat(400)}`;
    expect(codes(`${pair}${table}\n${"- [一篇](https://e.com/a) 和 `x`\n".repeat(300)}`)).toEqual([]);
  });

  it("flattens nesting that is too deep", () => {
    expect(codes(`**1、@小石** 提问：\n\n${"> ".repeat(40)}问题？\n\nA：回答。\n`)).toEqual(["too-deep"]);
  });

  it("tells of many alike only the first", () => {
    expect(codes(`${pair}${"~~~x\n".repeat(500)}`).filter((code) => code === "unclosed-fence")).toHaveLength(
      20,
    );
  });
});
