/** `formats` of site.yml: where the questions of a document stand, said outright. */
import { describe, expect, it } from "vitest";
import { extractPost } from "@/lib/extract/post";
import { type FormatRule, ruleFor } from "@/lib/model/format-rule";
import { toPlainText } from "@/lib/render/plain-text";
import { registry } from "./registry";

const rule = (question: string, changes: Partial<FormatRule> = {}): FormatRule => ({
  files: "docs/**",
  question,
  asker: null,
  project: null,
  ...changes,
});

const read = (source: string, ...rules: FormatRule[]) => {
  const { threads, project } = extractPost("docs/a/lamp.md", source, registry, rules);
  const pairs = threads.map(({ asker, turns: [turn] }) => [
    toPlainText(turn?.question ?? []),
    turn?.answer ? toPlainText(turn.answer) : null,
    asker?.name ?? null,
  ]);
  return { pairs, project };
};

const LAMP = "# Lamp\n\n## Basics\n\n### Bulb\n\nRound.\n\n#### Size\n\nSmall.\n\n### Switch\n\nFlat.\n";

describe("a rule for a document", () => {
  it("names the level of the questions", () => {
    expect(read(LAMP).pairs).toEqual([]);
    expect(read(LAMP, rule("heading 3")).pairs).toEqual([
      ["Bulb", "Round.\nSize\nSmall.", null],
      ["Switch", "Flat.", null],
    ]);
  });

  it("names bold lines, folds, or a key of the front matter", () => {
    expect(read("**Bulb**\n\nRound.\n", rule("bold")).pairs).toEqual([["Bulb", "Round.", null]]);
    const fold = "<details><summary>Bulb</summary>\n\nRound.\n\n</details>\n";
    expect(read(fold, rule("summary")).pairs).toEqual([["Bulb", "Round.", null]]);
    const entry = "---\nheadline: Bulb\nauthor: ann\nproduct: MOSN\n---\n\nRound.\n";
    const told = rule("frontmatter.headline", {
      asker: "frontmatter.author",
      project: "frontmatter.product",
    });
    expect(read(entry, told)).toEqual({ pairs: [["Bulb", "Round.", "ann"]], project: "MOSN" });
  });

  it.each([
    ["docs/**", "docs/a/b.md", true],
    ["docs/*.md", "docs/a/b.md", false],
    ["docs/*.md", "docs/b.md", true],
    ["**/faq.md", "x/y/faq.md", true],
    ["docs/b?md", "docs/b.md", true],
    ["docs/b.md", "docs/bxmd", false],
  ])("%s for %s: %s", (files, path, isFor) => {
    expect(ruleFor(path, [rule("bold", { files })]) !== null).toBe(isFor);
  });
});
