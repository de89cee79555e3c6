/** Answers that seem to hold further questions. */
import { expect, it } from "vitest";
import { answerFindings } from "@/lib/assemble/swallowed";
import { parseMarkdown } from "@/lib/extract/markdown/parse";

const codesOf = (text: string): string[] =>
  answerFindings(parseMarkdown(text.split("\n")).root.children, text.length, 1).map(({ code }) => code);

it("tells of an answer that bold lines divide like headings", () => {
  const lines = ["The switch", "The bulb", "The cable", "The shade", "The wall"];
  const answer = lines.map((line) => `**${line}**\n\nIt is new.\n`).join("\n");
  expect(codesOf(answer)).toEqual(["answer-holds-questions"]);
});

it("leaves a few bold lines alone, parts of an answer and bold words in a line", () => {
  const parts = ["Cause", "Solution", "Step 1", "Step 2", "Notes", "The bulb"];
  expect(codesOf(parts.map((line) => `**${line}**\n\nIt is new.\n`).join("\n"))).toEqual([]);
  expect(codesOf("**The bulb** is new.\n\n".repeat(6))).toEqual([]);
});
