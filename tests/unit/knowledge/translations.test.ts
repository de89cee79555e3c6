import { describe, expect, it } from "vitest";
import { latestPairs, listedPairs, listProjects, pairsOfProject } from "@/lib/knowledge/read";
import { translationsIn } from "@/lib/knowledge/translations";
import { baseOf, pair } from "../../support/pairs";

const chinese = { ...pair({ id: "zh", question: "怎么安装灯？", date: "2022-05-06" }), twin: "en" };
const english = {
  ...pair({ id: "en", question: "How is a lamp installed?", answer: "With a screw.", date: "2022-05-06" }),
  twin: "zh",
};
const alone = pair({ id: "alone", question: "灯会亮吗？", date: "2022-05-06" });
const pairs = [english, chinese, alone];

describe("translationsIn", () => {
  it("leaves out the one that is not in the language of the pages", () => {
    expect(translationsIn("zh", pairs)).toEqual(["en"]);
    expect(translationsIn("en", pairs)).toEqual(["zh"]);
  });

  it("leaves out the second where none is", () => {
    expect(translationsIn("ja", pairs)).toEqual(["zh"]);
  });

  it("leaves out none whose twin is not there", () => {
    expect(translationsIn("zh", [english, alone])).toEqual([]);
  });
});

it("lists and counts have one of two translations, and each keeps its page", () => {
  const base = baseOf(pairs, { translations: translationsIn("zh", pairs) });
  const listed = ["alone", "zh"];
  const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id).sort();
  expect(ids(listedPairs(base))).toEqual(listed);
  expect(ids(pairsOfProject(base, "alpha"))).toEqual(listed);
  expect(ids(latestPairs(base, 9))).toEqual(listed);
  expect(listProjects(base)[0]?.answered).toBe(2);
  expect(base.pairs).toHaveLength(3);
});
