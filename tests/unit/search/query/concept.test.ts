import { describe, expect, it } from "vitest";
import { NO_GLOSSARY } from "@/lib/search/index/glossary";
import { conceptsOf } from "@/lib/search/query/concept";
import { PLAIN_RULES } from "@/lib/text/tokenize";

const vocabulary = { rules: PLAIN_RULES, glossary: NO_GLOSSARY, regional: false };
const weightOf = (query: string, word: string): number | undefined =>
  conceptsOf(query, vocabulary).find(({ text }) => text === word)?.weight;

describe("a word that is written as code", () => {
  it.each([
    ["an annotation", "modules @Mapper not scanned", "mapper"],
    ["a call", "when does close() return", "close"],
  ])("weighs more than other words: %s", (_kind, query, word) => {
    const other = query.split(" ")[0] ?? "";
    expect(weightOf(query, word)).toBeGreaterThan(weightOf(query, other) ?? 0);
  });

  it("is no address of mail", () => {
    const query = "mail someone@example";
    expect(new Set(conceptsOf(query, vocabulary).map(({ weight }) => weight)).size).toBe(1);
  });
});
