import { afterEach, expect, it } from "vitest";
import { finding, reported } from "@/lib/model/diagnostic";
import { editorsLanguage, offerLanguages, offerLanguagesOf } from "@/lib/site/languages/offered";
import { pair } from "../../support/pairs";

afterEach(() => offerLanguages([]));

const told = (languages: string[], question: string | null, title = ""): string => {
  offerLanguagesOf(
    { languages },
    { pairs: question === null ? [] : [pair({ id: "a", question })], posts: [{ title }] },
  );
  return reported({ path: "a.md", ...finding("no-posts", 1) }, editorsLanguage()).message;
};

const CHINESE = /\p{Script=Han}/u;

it("diagnostics are Chinese where the site is, else English", () => {
  expect(told(["zh", "en"], "How?")).toMatch(CHINESE);
  expect(told(["en", "zh"], "怎么配置超时时间？")).not.toMatch(CHINESE);
  expect(told(["ja"], "怎么配置超时时间？")).not.toMatch(CHINESE);
});

it("where no language is chosen, that of the questions decides, else that of the titles", () => {
  expect(told([], "怎么配置超时时间？")).toMatch(CHINESE);
  expect(told([], "How do I set a timeout?")).not.toMatch(CHINESE);
  expect(told([], null, "每周问答")).toMatch(CHINESE);
  expect(told([], null, "Weekly")).not.toMatch(CHINESE);
});
