import { describe, expect, it } from "vitest";
import { extractOne } from "./summary";

const entry = (head: string, body: string) => extractOne("questions/a.md", `---\n${head}\n---\n${body}`);

describe("an entry", () => {
  it("asks in its front matter and answers in its body", () => {
    const { pairs, diagnostics, coverage } = entry(
      "question: How do I upgrade `mosn`?\nasker: '@carol'\nasker_url: https://e.com/carol\ndate: 2024-01-05\noriginal: https://github.com/mosn/mosn/discussions/7",
      "\n# Steps\n\n> Back up first.\n\nA: replace it.\n",
    );
    expect(pairs).toMatchObject([
      {
        question: { text: "How do I upgrade mosn?" },
        answer: { text: "Steps\nBack up first.\nA: replace it." },
        asker: { name: "carol", url: "https://e.com/carol" },
        project: { slug: "mosn", stated: true },
        references: [{ kind: "discussion", repository: "mosn/mosn", number: 7 }],
        source: { line: 2, date: "2024-01-05", title: "How do I upgrade mosn?" },
      },
    ]);
    expect(diagnostics).toEqual([]);
    expect(coverage).toEqual({ blocks: 3, assigned: 3 });
  });

  it("goes on with the question above the line that begins the answer, whatever is left open there", () => {
    const { pairs } = entry(
      "question: Why?",
      "It fails:\n\n```\nlog\n\n<pre>\n\n<!-- answer -->\n\n```\ncode\n```\n\n<!-- answer -->\n",
    );
    expect(pairs[0]?.question.text).toMatch(/^Why\?\nIt fails:\n/);
    expect(pairs[0]?.question.text).not.toContain("code");
    expect(pairs[0]?.answer?.text).toBe("code");
  });

  it("may have no answer", () => {
    const { pairs, diagnostics } = entry("question: |\n  Why?\n\n  And how?", "");
    expect(pairs).toMatchObject([{ question: { text: "Why?\nAnd how?" }, answer: null }]);
    expect(diagnostics).toMatchObject([{ code: "unanswered-question", line: 2 }]);
  });

  it("tells the lines of the file", () => {
    const { diagnostics } = entry("question: Why?\nproject: MOSN", "x\n\n<!-- answer -->\n\n[a]()\n");
    expect(diagnostics).toMatchObject([{ code: "malformed-link", line: 9 }]);
  });
});
