import { describe, expect, it } from "vitest";
import { parseReadings, splitSyllables } from "@/lib/text/pinyin";

const syllables = new Set("chi jiu hua shu ju xi an xian zhuang tai ji lve a".split(" "));

describe("splitSyllables", () => {
  it.each([
    ["chijiuhua", ["chi", "jiu", "hua"]],
    ["shuju", ["shu", "ju"]],
    ["zhuangtaiji", ["zhuang", "tai", "ji"]],
    ["xian", ["xian"]],
    ["xi'an", ["xi", "an"]],
    ["lue", ["lve"]],
    ["mosn", null],
    ["shuj", null],
    ["", null],
  ])("%s", (letters, expected) => {
    expect(splitSyllables(letters, syllables)).toEqual(expected);
  });

  it("returns nothing for what nobody types", () => {
    expect(splitSyllables("a".repeat(2000), syllables)).toBeNull();
  });
});

it("parseReadings reads the characters with all their readings, and every syllable", () => {
  const { byCharacter, syllables } = parseReadings("chong:重虫 zhong:重中");
  expect(byCharacter.get("重")).toEqual(["chong", "zhong"]);
  expect(byCharacter.get("中")).toEqual(["zhong"]);
  expect([...syllables]).toEqual(["chong", "zhong"]);
});
