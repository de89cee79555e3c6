/** What is printed: nothing in it acts on a terminal, a log or a reader. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesBelow } from "@/lib/content/storage/folder";
import { visible, visibleJson, visibleLines } from "@/lib/report/visible";
import { fuzz } from "@/tests/support/fuzz";

const ACTING = /(?![\n\t])\p{Cc}|[\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** What the runner of GitHub Actions, Azure Pipelines or TeamCity obeys. */
const isCommand = (line: string): boolean => line.trimStart().startsWith("::") || /##\w*\[/.test(line);

describe("a name that is printed", () => {
  it.each([
    ["x\n::error title=owned::forged", "x\\n::error title=owned::forged"],
    ["::stop-commands::zz", "\\::stop-commands::zz"],
    ["  ::warning::x", "  \\::warning::x"],
    ["a ##[error]x", "a #\\#[error]x"],
    ["##vso[task.setvariable]x", "#\\#vso[task.setvariable]x"],
    ["\u001b[2J\u0007\u009b31m", "\\u001b[2J\\u0007\\u009b31m"],
    ["gnp\u202e.md", "gnp\\u202e.md"],
    ["\ud83d", "\\ud83d"],
    ["weekly/第一期 🎉.md", "weekly/第一期 🎉.md"],
    ["# 标题 ## 二", "# 标题 ## 二"],
    ["std::vector", "std::vector"],
  ])("%j is shown as %j", (name, shown) => {
    expect(visible(name)).toBe(shown);
  });
});

/** Texts with much in them that acts. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom("::", "##[", "##vso[", "\n", "\r", "\u001b", "\u202e", "\u2028", " ", "#", ":"),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(""));

describe("whatever is printed", () => {
  it("neither commands nor hides, on one line and on several", () => {
    fuzz(
      fc.property(hostile, (text) => {
        expect(visible(text)).not.toMatch(/[\n\r\t]/);
        for (const shown of [visible(text), visibleLines(text)]) {
          expect(ACTING.test(shown)).toBe(false);
          expect(shown.split("\n").filter(isCommand)).toEqual([]);
        }
      }),
      1_000,
    );
  });

  it("as JSON means what it meant", () => {
    fuzz(
      fc.property(hostile, fc.constantFrom(undefined, 1), (text, indent) => {
        const value = { [text]: [text, { a: text }] };
        const shown = visibleJson(value, indent);
        expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(ACTING.test(shown)).toBe(false);
        expect(shown.split("\n").filter(isCommand)).toEqual([]);
      }),
      1_000,
    );
  });

  it("goes through the one place that prints", async () => {
    const sources = (await filesBelow("lib")).filter(
      (name) => /\.tsx?$/.test(name) && !/^search\/client|^offline/.test(name),
    );
    expect(sources.length).toBeGreaterThan(100);
    const others = sources.filter(
      (name) =>
        name !== "report/output.ts" &&
        /\bconsole\.|process\.std(?:out|err)\.write/.test(readFileSync(`lib/${name}`, "utf8")),
    );
    expect(others).toEqual([]);
  });
});
