/** Nothing lost, nothing broken: what holds for any post, however it is mutilated. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { fuzz } from "@/tests/support/fuzz";
import { extractOne, weekly } from "@/tests/unit/extract/summary";

const word = fc.constantFrom(
  "灯",
  "开关",
  "线路",
  "MOSN",
  "a_b",
  "1.2",
  "`x`",
  "**粗**",
  "<b>t</b>",
  "[链接](https://e.com/a)",
  "？",
  "。",
);
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const name = fc.constantFrom("小石", "stone-dev", "Little Stone", "小木（某司）", "🌱苗");

const heading = fc
  .tuple(
    fc.constantFrom(
      "**N、@X** 提问：",
      "N. @X #12",
      "**N.@X #12**",
      "@X 提问",
      "### N、@X 提问",
      "**X** 提问：",
      "（N）@X 提问:",
    ),
    fc.integer({ min: 1, max: 9 }),
    name,
  )
  .map(([form, number, who]) => form.replace("N", `${number}`).replace("X", who));
const question = fc
  .tuple(fc.constantFrom("> ", ">", "> - ", ">> ", "> ![](https://e.com/1.png)\n> "), sentence)
  .map(([mark, text]) => mark + text);
const answer = fc
  .tuple(
    fc.constantFrom("A：", "A: ", " A ：", "**A：**", "答：", "A：A：", "- A：", "    A：", "> A："),
    sentence,
  )
  .map(([mark, text]) => mark + text);
const project = fc.constantFrom(
  "「MOSN」：[https://github.com/mosn/mosn](https://github.com/mosn/mosn)",
  "- SOFARPC：https://github.com/sofastack/sofa-rpc",
  "「Teapot」",
);
const other = fc.constantFrom(
  "---",
  "***",
  "<br/>",
  "```",
  "```java\nA：代码\n```",
  "~~~",
  "- 一\n- 二",
  "| a | b |\n| - | - |\n| 1 | 2 |",
  "![](https://e.com/1.png)",
  "<div>",
  "<!-- 注 -->",
  "<!--",
  "### 小节",
  "**本周推荐阅读**",
  "[^1]: 注",
  "[a]: b",
  "    缩进",
  "\t- 深",
  "1. 一",
  "相关阅读：[x](https://e.com)",
  "B：乙",
  "<b><i>",
  "</table></p>",
  "<table><tr><td>",
  "<b>".repeat(70),
  "\u202e倒",
  "\u0008\u001b[2J",
);
const block = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: question },
  { weight: 5, arbitrary: answer },
  { weight: 2, arbitrary: project },
  { weight: 2, arbitrary: sentence },
  { weight: 2, arbitrary: other },
);
const post = fc
  .array(fc.tuple(block, fc.constantFrom("\n", "\n\n", "\n\n", " \n\n", "<br/>\n")), {
    minLength: 1,
    maxLength: 24,
  })
  .map((blocks) => weekly(blocks.map(([text, end]) => text + end).join("")));

type Edit = (lines: string[]) => string[];
const at = fc.nat({ max: 60 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  at.map(
    (i): Edit =>
      (lines) =>
        lines.filter((_, j) => j !== i),
  ),
  at.map(
    (i): Edit =>
      (lines) =>
        lines.toSpliced(i, 0, lines[i] ?? ""),
  ),
  fc.tuple(at, at).map(
    ([i, j]): Edit =>
      (lines) =>
        lines.with(i % lines.length, lines[j % lines.length] ?? ""),
  ),
  at.map(
    (i): Edit =>
      (lines) =>
        lines.slice(0, Math.max(1, i)),
  ),
  fc
    .tuple(
      at,
      fc.constantFrom("A：", "> ", "**", "「", "@", "[", "<", "```", "  ", "\u00a0", "\u2028", "1、", "|"),
    )
    .map(
      ([i, mark]): Edit =>
        (lines) =>
          lines.with(i % lines.length, mark + (lines[i % lines.length] ?? "")),
    ),
  fc.tuple(at, fc.string({ unit: "grapheme", maxLength: 12 })).map(
    ([i, text]): Edit =>
      (lines) =>
        lines.toSpliced(i, 0, text),
  ),
);
const mutated = fc
  .tuple(post, fc.array(edit, { maxLength: 6 }))
  .map(([source, edits]) => edits.reduce((lines, change) => change(lines), source.split("\n")).join("\n"));

/** Lines (1-based) that open an answer with its mark, outside of code, comments and lists of options. */
function answerLines(source: string): number[] {
  const lines = source.split("\n");
  let fence: string | null = null;
  return lines.flatMap((line, i) => {
    const text = line.replace(/^(?:\s*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))*\s*/, "");
    const mark = /^(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark) fence = fence === null ? mark : null;
    return fence === null && !mark && /^A[：:]\s*答案\d/.test(text) ? [i + 1] : [];
  });
}

vi.setConfig({ testTimeout: 600_000 });

describe("any post", () => {
  it("is read without a crash, and its coverage adds up", () => {
    fuzz(
      fc.property(mutated, (source) => {
        const { pairs, diagnostics, coverage } = extractOne("weekly/x/index.md", source);
        const lines = source.split("\n").length;
        expect(coverage.assigned).toBeLessThanOrEqual(coverage.blocks);
        const reported = diagnostics.filter(({ code }) =>
          /^(?:outside-thread|outside-question|answer-without-question)$/.test(code),
        );
        // An answer that holds questions is one block of coverage, and one diagnostic, whatever it swallowed.
        const swallows = diagnostics.some(({ code }) => code === "answer-holds-questions");
        if (!swallows) expect(reported.length).toBeGreaterThanOrEqual(coverage.blocks - coverage.assigned);
        for (const { line } of diagnostics)
          expect(line >= 1 && line <= lines, `line ${line} of ${lines}`).toBe(true);
        for (const pair of pairs) {
          expect(pair.question.text.trim()).not.toBe("");
          expect(pair.source.line >= 1 && pair.source.line <= lines).toBe(true);
        }
      }),
      60,
    );
  });

  it("loses no answer mark", () => {
    const marked = fc
      .array(
        fc.tuple(
          fc.oneof(
            heading,
            question,
            project,
            sentence,
            fc.constantFrom(
              "- 一",
              "<br/>",
              "![](https://e.com/1.png)",
              "| a |\n| - |\n| 1 |",
              "<p>\n文",
              "---",
              "### 小节",
              "```\ncode\n```",
              "1. 一\n   - 二",
              "**粗**",
            ),
          ),
          fc.constantFrom("\n", "\n\n"),
          fc.boolean(),
          fc.constantFrom("A：", "> A：", "  A: ", "- A：", "    A："),
        ),
        { minLength: 1, maxLength: 16 },
      )
      .map((blocks) =>
        weekly(
          blocks
            .map(
              ([text, end, answered, mark], i) => `${text}${end}${answered ? `${mark}答案${i}。${end}` : ""}`,
            )
            .join(""),
        ),
      );
    fuzz(
      fc.property(marked, (source) => {
        const { pairs, diagnostics } = extractOne("weekly/x/index.md", source);
        const answers = pairs.map(({ answer }) => answer?.text ?? "").join("\n");
        const lines = source.split("\n");
        for (const line of answerLines(source)) {
          const text = /答案\d+。/.exec(lines[line - 1] ?? "")?.[0] ?? "";
          const kept = answers.includes(text);
          const told = diagnostics.some(
            (each) => /answer-without-question|stray-answer/.test(each.code) && each.line <= line,
          );
          expect(kept || told, `line ${line}: ${text}`).toBe(true);
        }
      }),
      60,
    );
  });

  it("gives the same whatever its line ends are", () => {
    fuzz(
      fc.property(post, (source) => {
        const unix = extractOne("weekly/x/index.md", source);
        expect(extractOne("weekly/x/index.md", source.replaceAll("\n", "\r\n"))).toEqual(unix);
        expect(extractOne("weekly/x/index.md", `\ufeff${source}`)).toEqual(unix);
      }),
      60,
    );
  });

  it("survives any text at all", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            ">",
            "*",
            "_",
            "[",
            "]",
            "(",
            ")",
            "<",
            "`",
            "~",
            "|",
            "\n",
            "A：",
            "@",
            "1、",
            "#",
            "!",
            "-",
            "\\",
            "\u00a0",
            "提问：",
          ),
          { maxLength: 120 },
        )
        .map((parts) => parts.join("")),
    );
    fuzz(
      fc.property(text, fc.boolean(), (body, wrapped) => {
        const { coverage } = extractOne("weekly/x/index.md", wrapped ? weekly(body) : body);
        expect(coverage.assigned).toBeLessThanOrEqual(coverage.blocks);
      }),
      60,
    );
  });
});
