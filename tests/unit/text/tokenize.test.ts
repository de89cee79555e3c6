import { describe, expect, it } from "vitest";
import { MAX_TERM_LENGTH, terms, tokenize } from "@/lib/text/tokenize";

const pairsOf = (text: string): string[] =>
  tokenize(text)
    .filter(({ kind }) => kind === "pair")
    .map(({ term }) => term);

const wordsOf = (text: string): string[] =>
  tokenize(text)
    .filter(({ kind }) => kind === "word" || kind === "part")
    .map(({ term }) => term);

describe("Han text", () => {
  it.each([
    ["overlapping pairs", "状态机复用", ["状态", "态机", "机复", "复用"]],
    ["never across a Latin word", "全局 lock 锁定", ["全局", "锁定"]],
    ["never across punctuation", "回滚，失败", ["回滚", "失败"]],
    ["never across a space", "回 滚", []],
    ["one character makes no pair", "锁", []],
  ])("%s", (_name, text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });

  it("gives every character too, as a weak term", () => {
    expect(terms("加锁")).toEqual(["加", "加锁", "锁"]);
  });
});

describe("Latin words and identifiers", () => {
  it.each([
    ["SOFARegistry", ["sofaregistry", "sofa", "registry"]],
    ["sofa-rpc", ["sofarpc", "sofa", "rpc"]],
    ["undo_log", ["undolog", "undo", "log"]],
    ["NullPointerException", ["nullpointerexception", "null", "pointer", "exception"]],
    ["com.alipay.sofa", ["com", "alipay", "sofa"]],
    ["5.8.2", ["5.8.2"]],
    ["@GlobalTransactional", ["globaltransactional", "global", "transactional"]],
    ["localhost:9603", ["localhost9603", "localhost", "9603"]],
    ["K8s", ["k8s"]],
    ["HTTP/2", ["http2", "http", "2"]],
    ["用 MOSN 转发", ["mosn"]],
    ["ＭＯＳＮ", ["mosn"]],
    ["Café", ["café"]],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("cuts terms that are too long", () => {
    for (const { term } of tokenize("x".repeat(5000)))
      expect(term.length).toBeLessThanOrEqual(MAX_TERM_LENGTH);
  });
});

describe("offsets", () => {
  it("point into the text as given", () => {
    const text = "請問 ＳＯＦＡ 狀態機 useTcc";
    for (const { start, end } of tokenize(text)) expect(text.slice(start, end)).not.toMatch(/\s/);
    const word = tokenize(text).find(({ term }) => term === "sofa");
    expect(text.slice(word?.start, word?.end)).toBe("ＳＯＦＡ");
    const part = tokenize(text).find(({ term }) => term === "tcc");
    expect(text.slice(part?.start, part?.end)).toBe("Tcc");
  });
});

it.each(["", " ", "…", "🎉", "\ud83c", "---", "::::", ".a.", "\0"])("takes %j without complaint", (text) => {
  expect(() => tokenize(text)).not.toThrow();
});
