import { describe, expect, it } from "vitest";
import { assemblePost } from "@/lib/assemble/post";
import { extractPost } from "@/lib/extract/post";
import { createProjectRegistry } from "@/lib/model/project-registry";

const registry = createProjectRegistry([]);

const thread = (number: number, question: string): string =>
  `**${number}、@小林** 提问：\n\n> ${question}\n\nA：是的。\n`;

/** Codes and lines of what an editor is told about a post of these threads. */
function told(threads: readonly string[]): string[] {
  const source = `---\ntitle: 周报\ndate: 2024-01-05\n---\n\n### 每周读者问答提炼\n\n${threads.join("\n")}`;
  const post = assemblePost(extractPost("a.md", source, registry), registry, { weekly: null, faq: null });
  expect(post.pairs).toHaveLength(threads.length);
  return post.diagnostics.map(({ code, line }) => `${code} ${line}`);
}

describe("an editor is told", () => {
  it("of a question that is mostly a log, and it is kept", () => {
    expect(told([thread(1, "快照多久做一次？"), thread(2, "日志".repeat(1_501))])).toEqual([
      "long-question 16",
    ]);
    expect(told([thread(1, "日志".repeat(1_500))])).toEqual([]);
  });

  it("of a post with more pairs than a page should show, from the first that is too many", () => {
    const many = Array.from({ length: 302 }, (_, i) => thread(i + 1, `第 ${i + 1} 个问题怎么办？`));
    expect(told(many)).toEqual([expect.stringMatching(/^many-pairs \d+$/)]);
    expect(told(many.slice(0, 300))).toEqual([]);
  });
});

describe("the blocks of an answer that holds further questions", () => {
  const coverageOf = (answer: string) => {
    const source = `# FAQ\n\n## How does it work?\n\n${answer}`;
    const extracted = extractPost("faq/a.md", source, registry);
    return assemblePost(extracted, registry, { weekly: null, faq: null }).coverage;
  };

  it("count once, so that a page that became one answer shows", () => {
    const swallowed = coverageOf("Is it big?\n\nYes.\n\nIs it small?\n\nNo.\n\nIs it slow?\n\nNever.\n");
    expect(swallowed.blocks - swallowed.assigned).toBe(5);
  });

  it("all count where the answer is one", () => {
    const whole = coverageOf("It is big.\n\nYes.\n\nIt is small.\n\nNo.\n");
    expect(whole.assigned).toBe(whole.blocks);
  });
});
