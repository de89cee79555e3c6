/** Posts that nobody writes by hand: they are read in bounded time, and what is not read is told. */
import { describe, expect, it } from "vitest";
import { extractPost } from "@/lib/extract/post";
import { buildSearchFiles } from "@/lib/search/build/build";
import { cpuMs } from "../../support/cpu-time";
import { sampled } from "../../support/long";
import { registry } from "./registry";
import { extractOne, weekly } from "./summary";

const SIZE = 1_000_000;
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

/** What is not a body: front matter is bounded by itself, before anything looks for a date in it. */
const HOSTILE_HEADS: Record<string, string> = {
  "empty lines": `---\ntitle: 题\ndate: 2022-02-11\n${fill("\n")}---\n`,
  "empty lines that are no YAML": `---\ntitle: "题\ndate: 2022-02-11\n${fill("\n")}---\n`,
  "no end": `---\ntitle: 题\ndate: 2022-02-11\n${fill("x: 1\n")}`,
  fields: `---\ntitle: 题\ndate: 2022-02-11\n${Array.from({ length: 100_000 }, (_, i) => `k${i}: v\n`).join("")}---\n`,
  "nested lists": `---\ntitle: 题\ndate: 2022-02-11\na: ${"[".repeat(SIZE / 2)}${"]".repeat(SIZE / 2)}\n---\n`,
};

/** On an idle machine each takes a second or two. */
const BOUND = Number(process.env.BOUND ?? 20_000);

describe("a post of 1 MB", () => {
  it.each(sampled(Object.keys(HOSTILE), 6))(
    "%s",
    (name) => {
      const began = cpuMs();
      const { diagnostics, coverage } = extractPost(
        "weekly/x/index.md",
        weekly(HOSTILE[name] ?? ""),
        registry,
      );
      expect(cpuMs() - began).toBeLessThan(BOUND);
      expect(coverage.assigned).toBeLessThanOrEqual(coverage.blocks);
      if (name !== "image data" && name !== "empty lines" && name !== "indented lists") {
        expect(diagnostics.map(({ code }) => code)).toContain("post-too-long");
      }
    },
    60_000,
  );
});

describe("front matter of 1 MB", () => {
  it.each(Object.keys(HOSTILE_HEADS))("%s", (name) => {
    const began = cpuMs();
    const source = `${HOSTILE_HEADS[name]}\n**1、@小石** 提问：\n\n> 问题？\n\nA：回答。\n`;
    const { post, diagnostics } = extractPost("weekly/x/index.md", source, registry);
    expect(cpuMs() - began).toBeLessThan(BOUND);
    expect(post).toMatchObject({ title: expect.stringContaining("题"), date: "2022-02-11" });
    expect(diagnostics[0]).toMatchObject({ code: "front-matter-too-long", line: 1, severity: "error" });
  });

  it("of aliases of aliases holds no more than was written", () => {
    const aliases = "bcdefgh"
      .split("")
      .map((key, i) => `${key}: &${key} [${`*${"abcdefgh"[i]}, `.repeat(9)}]`);
    const source = `---\na: &a [x, x]\n${aliases.join("\n")}\ntitle: *h\n---\n`;
    expect(extractPost("weekly/x/index.md", source, registry).post.title).toBe("x");
  });
});

/** Units that make the parser of HTML, the sanitiser or the tokenizer work; each is repeated. */
const HEAVY: Record<string, string> = {
  "open elements": `${"<div>".repeat(100)}\n\n`,
  "open formatting": `${"<b><i><u>x".repeat(40)}\n\n`,
  "open links": `${"<a href=x>".repeat(100)}\n\n`,
  tables: `${"<table><tr><td>".repeat(30)}\n\n`,
  emphasis: `${"*a **b ".repeat(30)}\n\n`,
  addresses: `${"https://e.com/a ".repeat(40)}\n\n`,
  words: `${"aB".repeat(9_000)}\n\n`,
  Han: `${"汉字".repeat(9_000)}\n\n`,
  pairs: "**1、@a** 提问：\n\n> 问？\n\nA：答\n\n",
};

describe("a post of a third of the longest goes the whole way", () => {
  it.each(sampled(Object.keys(HEAVY), 6))(
    "%s",
    (name) => {
      const began = cpuMs();
      const unit = HEAVY[name] ?? "";
      const body = `**1、@小石** 提问：\n\n> 问题？\n\nA：回答。\n\n${unit.repeat(65_000 / unit.length)}`;
      const { pairs, diagnostics } = extractOne("weekly/x/index.md", weekly(body));
      expect(buildSearchFiles({ pairs, projects: [], glossary: [] }).manifest.pairs).toBe(pairs.length);
      expect(cpuMs() - began).toBeLessThan(BOUND);
      if (/^open|tables/.test(name)) {
        expect(diagnostics.filter(({ code }) => code === "html-too-deep")).toHaveLength(1);
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
