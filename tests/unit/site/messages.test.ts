import { describe, expect, it } from "vitest";
import { dictionaries, type MessageKey } from "@/lib/site/languages/dictionary";
import { enBuilt } from "@/lib/site/languages/en";
import { fill, withNoun } from "@/lib/site/languages/messages";
import { zhBuilt } from "@/lib/site/languages/zh";

const slotsOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)/g)].map((slot) => slot[1] ?? ""))].sort();

describe("fill", () => {
  it.each([
    ["{n} 条回答", { n: 12345 }, "12,345 条回答"],
    ["{n} {n|answer|answers}", { n: 1 }, "1 answer"],
    ["{n} {n|answer|answers}", { n: 0 }, "0 answers"],
    ["{year} 年", { year: "2021" }, "2021 年"],
    ["{query} and {query}", { query: "a{n}" }, "a{n} and a{n}"],
    ["{missing}", {}, "{missing}"],
  ])("fills %j with %j", (message, values, expected) => {
    expect(fill(message, values)).toBe(expected);
  });
});

describe("what posts are called", () => {
  const MESSAGE = "{n} {noun:weekly {n|issue|issues}|monthly {n|issue|issues}|{n|episode|episodes}|}";

  it.each([
    ["weekly", "2 weekly {n|issue|issues}"],
    ["monthly", "2 monthly {n|issue|issues}"],
    ["episode", "2 {n|episode|episodes}"],
    ["none", "2 "],
  ] as const)("%s", (noun, expected) => {
    expect(withNoun(MESSAGE, noun).replace("{n}", "2")).toBe(expected);
  });

  it("is weekly unless the build says otherwise", () => {
    expect(fill(MESSAGE, { n: 2 })).toBe("2 weekly issues");
  });
});

describe("the texts that only the build needs", () => {
  it.each(Object.keys(zhBuilt) as (keyof typeof zhBuilt)[])(
    "have the same slots in both languages: %s",
    (key) => {
      expect(enBuilt[key]).not.toMatch(/^$|\p{Script=Han}/u);
      expect(slotsOf(enBuilt[key])).toEqual(slotsOf(zhBuilt[key]));
    },
  );
});

describe("the dictionaries", () => {
  const keys = Object.keys(dictionaries.zh) as MessageKey[];

  it.each(keys)("say %s in both languages, with the same slots", (key) => {
    expect(dictionaries.zh[key]).not.toBe("");
    expect(dictionaries.en[key]).not.toBe("");
    expect(slotsOf(dictionaries.en[key])).toEqual(slotsOf(dictionaries.zh[key]));
  });

  it("has no Chinese in English", () => {
    expect(keys.filter((key) => /\p{Script=Han}/u.test(dictionaries.en[key]))).toEqual([]);
  });
});
