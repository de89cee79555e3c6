import { describe, expect, it } from "vitest";
import { foldText, lowerCase, normalize, unpackFold } from "@/lib/text/normalize";

const table = unpackFold("狀状態态機机");

describe("foldText", () => {
  it.each([
    ["full width", "ＳＯＦＡ１２，（ａ）", "SOFA12,(a)"],
    ["Traditional", "狀態機", "状态机"],
    ["mixed", "Ｓeata 狀態機 ok", "Seata 状态机 ok"],
    ["no-break space", "a\u00a0b", "a b"],
    ["what would grow stays", "ﬀ㈱½", "ﬀ㈱½"],
    ["emoji stays", "🎉状态", "🎉状态"],
    ["half a surrogate pair stays", "a\ud83cb", "a\ud83cb"],
  ])("folds %s", (_name, text, folded) => {
    expect(foldText(text, table)).toBe(folded);
  });

  it("keeps the length of anything", () => {
    for (const text of ["ﬁx ㍿", "İstanbul", "𠮷野家", "e\u0301"])
      expect(normalize(text, table)).toHaveLength(text.length);
  });
});

describe("lowerCase", () => {
  it("lowers letters one by one where the whole would grow", () => {
    expect(lowerCase("ABİC")).toBe("abİc");
  });
});
