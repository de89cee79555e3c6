import { describe, expect, it } from "vitest";
import { findRanges, mergeRanges } from "@/lib/text/highlight";
import { unpackFold } from "@/lib/text/normalize";
import type { TextRules } from "@/lib/text/tokenize";

const marked = (text: string, words: string[], rules?: TextRules): string[] =>
  findRanges(text, new Set(words), rules).map(([start, end]) => text.slice(start, end));

describe("findRanges", () => {
  it.each([
    ["bigrams that overlap become one", "关于状态机的问题", ["状态", "态机"], ["状态机"]],
    ["words in any case", "用 SOFARegistry 注册", ["sofaregistry"], ["SOFARegistry"]],
    ["parts", "用 SOFARegistry 注册", ["^registry"], ["Registry"]],
    ["full width", "用ＭＯＳＮ转发", ["mosn"], ["ＭＯＳＮ"]],
    ["after an emoji", "🎉🎉全局锁", ["全局"], ["全局"]],
    ["nothing", "全局锁", ["事务"], []],
  ])("%s", (_name, text, words, expected) => {
    expect(marked(text, words)).toEqual(expected);
  });

  it("finds Simplified terms in Traditional text at its offsets", () => {
    expect(marked("新的狀態", ["状态"], { fold: unpackFold("狀状態态"), languages: [] })).toEqual(["狀態"]);
  });
});

it("mergeRanges sorts, joins overlaps and neighbours", () => {
  const ranges = [
    [5, 6],
    [0, 2],
    [1, 3],
    [6, 8],
  ] as const;
  expect(mergeRanges(ranges)).toEqual([
    [0, 3],
    [5, 8],
  ]);
});
