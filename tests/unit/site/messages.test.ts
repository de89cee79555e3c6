import { describe, expect, it } from "vitest";
import { NOUNS } from "@/lib/model/site";
import { fill, withNoun } from "@/lib/site/languages/messages";
import { LANGUAGES, languages } from "@/lib/site/languages/registry";

const slotsOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)/g)].map((slot) => slot[1] ?? ""))].sort();

describe("fill", () => {
  it.each([
    ["{n} 条回答", { n: 999 }, "999 条回答"],
    ["{n} 条回答", { n: 12345 }, "12,345 条回答"],
    ["{n} 条回答", { n: 1234567 }, "1,234,567 条回答"],
    ["{n} MB", { n: 1234.5678 }, "1,234.5678 MB"],
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

const DEFAULT = { ...languages.zh.messages, ...languages.zh.builtMessages };

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const texts = { ...languages[language].messages, ...languages[language].builtMessages };

  it("are those of every language, with the same slots", () => {
    const slots = (all: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(all).map(([key, text]) => [key, slotsOf(text)]));
    expect(slots(texts)).toEqual(slots(DEFAULT));
  });

  it("say something for posts of every name, but where Chinese says nothing", () => {
    const silent = (all: Readonly<Record<string, string>>) =>
      NOUNS.flatMap((noun) => Object.keys(all).filter((key) => withNoun(all[key] ?? "", noun).trim() === ""));
    expect(silent(texts)).toEqual(silent(DEFAULT));
  });

  it("have a form for each name of posts, or none", () => {
    const forms = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/\{noun:((?:[^{}]|\{[^{}]*\})*)\}/g)].map(
        ([, all = ""]) => all.split(/\|(?![^{}]*\})/).length,
      ),
    );
    expect(forms.filter((count) => count !== NOUNS.length)).toEqual([]);
  });

  it("tell their direction", () => {
    expect(["ltr", "rtl"]).toContain(languages[language].messages.languageDirection);
  });
});

it("no text in English holds Chinese", () => {
  const { messages, builtMessages } = languages.en;
  expect(
    Object.values({ ...messages, ...builtMessages }).filter((text) => /\p{Script=Han}/u.test(text)),
  ).toEqual([]);
});
