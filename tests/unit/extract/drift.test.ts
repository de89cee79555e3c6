/** Ways of writing the same thing: the same posts give the same pairs whichever way an editor chose. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createProjectRegistry } from "@/lib/model/project-registry";
import { COMMUNITY, communityConfig } from "../../support/community";
import { sampled } from "../../support/long";
import { extractOne } from "./summary";

const FOLDER = path.join(COMMUNITY, "weekly");
const registry = createProjectRegistry((await communityConfig()).projects);
const posts = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ path: `weekly/${name}`, source: readFileSync(path.join(FOLDER, name), "utf8") }));

type Change = (line: string, above: string, below: string) => string[];

/** Applies a change to every line outside of front matter and fenced code. */
function rewrite(source: string, change: Change): string {
  const lines = source.split("\n");
  let marks = 0;
  let fenced = false;
  return lines
    .flatMap((line, i) => {
      if (/^---\s*$/.test(line) && marks < 2) marks++;
      else if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
      else if (marks >= 2 && !fenced) return change(line, lines[i - 1] ?? "", lines[i + 1] ?? "");
      return [line];
    })
    .join("\n");
}

const swap =
  (pattern: RegExp, by: string): Change =>
  (line) => [line.replace(pattern, by)];
/** Drops empty lines between what `above` and `below` describe. */
const close =
  (above: RegExp, below: RegExp): Change =>
  (line, over, under) =>
    line.trim() === "" && above.test(over) && below.test(under) ? [] : [line];
const LABEL = /^\**「([^」]+)」\**：(?=\[)/;
const HEADING = /^\*\*(\d+)、@([^*]+)\*\*\s*提问：$/;

const CHANGES: Record<string, Change> = {
  "spaces at line ends": (line) => [`${line}  `],
  "line breaks as tags": (line) => [line.trim() === "" || /^[#|]/.test(line) ? line : `${line}<br/>`],
  "tags instead of empty lines": (line) => (line.trim() === "" ? ["", "</br>"] : [line]),
  "half-width colons": (line) => [line.replace(/^A：/, "A: ").replace(/提问：$/, "提问:")],
  "no colon": swap(/提问：$/, "提问"),
  "bold answer marks": swap(/^A：/, "**A：**"),
  "Chinese answer marks": swap(/^A：/, "答："),
  "answer straight below the question": close(/^>/, /^A：/),
  "question straight below its heading": close(/提问/, /^>/),
  "project line straight below the answer": close(/./, LABEL),
  "heading straight below what is above": close(/./, HEADING),
  "headings as Markdown headings": (line) => [HEADING.test(line) ? `### ${line.replaceAll("**", "")}` : line],
  "plain headings": (line) => [HEADING.test(line) ? line.replaceAll("**", "") : line],
  "number outside the bold": swap(HEADING, "$1. **@$2** 提问："),
  "number in bold of its own": swap(HEADING, "**$1、**@**$2** 提问："),
  "plain full-width at signs": swap(HEADING, "$1、＠$2"),
  "number in brackets": swap(HEADING, "**（$1）@$2** 提问："),
  "wholly bold headings": swap(HEADING, "**$1、@$2 提问：**"),
  "rules between threads": (line) => (HEADING.test(line) ? ["---", "", line] : [line]),
  "rules straight below answers": (line, over) =>
    line === "" && /^A：.{4}/.test(over) ? ["---", ""] : [line],
  "bold section titles": swap(/^#{2,4}\s+(.*(?:问答|推荐阅读|精选).*)$/, "**$1**"),
  "bold labels": swap(LABEL, "**「$1」**："),
  "bare labels": swap(LABEL, "$1: "),
  "labels in list items": swap(LABEL, "- $1："),
  "labels without a colon": swap(LABEL, "「$1」"),
  "label and link apart": (line) => {
    const label = LABEL.exec(line)?.[0];
    return label ? [label, "", line.slice(label.length)] : [line];
  },
  "quotes without a space": swap(/^> (?=\S)/, ">"),
  "doubled quotes": swap(/^>\s?(?!>)/, ">> "),
  "Windows line ends": (line) => [`${line}\r`],
};

/** What must not change; line breaks may, where paragraphs run together. */
const essence = (source: string, name: string) =>
  extractOne(name, source, registry).pairs.map(({ question, answer, asker, project, references }) => ({
    question: question.text.replace(/\s+/g, ""),
    answer: answer?.text.replace(/\s+/g, "") ?? null,
    asker: asker?.name ?? null,
    project: project?.name ?? null,
    references: references.map(({ url }) => url),
  }));

describe("drift of the format does not change the pairs", () => {
  const plain = posts.map((post) => ({ ...post, pairs: essence(post.source, post.path) }));

  it.each(sampled(Object.keys(CHANGES), 2))("%s", (name) => {
    const change = CHANGES[name];
    let changed = 0;
    for (const post of plain) {
      const source = rewrite(post.source, change ?? ((line) => [line]));
      if (source !== post.source) changed++;
      expect(essence(source, post.path), post.path).toEqual(post.pairs);
    }
    expect(changed).toBeGreaterThan(0);
  });
});
