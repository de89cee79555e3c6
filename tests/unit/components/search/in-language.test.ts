import { describe, expect, it } from "vitest";
import { resultsIn } from "@/components/search/session/in-language";
import type { SearchResult, SearchResults } from "@/lib/search/types";

const source = (path: string) => ({ path, title: path, date: null });

const CHINESE = { id: "zh-1", question: "如何安装？", source: source("zh/faq.md") };
const JAPANESE = { id: "ja-1", question: "インストール方法は？", source: source("ja/faq.md") };

const HIT: SearchResult = {
  id: "en-1",
  question: "How do I install it?",
  snippet: "Run the installer.",
  asker: null,
  project: null,
  source: source("en/faq.md"),
  url: "/qa/en-1/",
  score: 3,
  highlights: { question: [[9, 16]], snippet: [[8, 17]] },
};

const found = (hit: SearchResult): SearchResults => ({
  query: "install",
  total: 1,
  tookMs: 0,
  verdict: "answer",
  interpretation: [],
  completions: [],
  facets: { project: {}, asker: {}, year: {}, answered: {}, repository: {} },
  results: [hit],
});

describe("resultsIn", () => {
  it("shows the translation in the reader's language, and names the other one", () => {
    const [hit] = resultsIn("zh", found({ ...HIT, same: [CHINESE] })).results;
    expect(hit).toMatchObject({ ...CHINESE, url: "/qa/zh-1/", snippet: "", score: 3 });
    expect(hit?.highlights).toEqual({ question: [], snippet: [] });
    expect(hit?.same).toEqual([{ id: HIT.id, question: HIT.question, source: HIT.source }]);
  });

  it.each([
    ["is in the reader's language", "en", [CHINESE]],
    ["has no translation into it", "zh", [JAPANESE]],
    ["has none at all", "zh", []],
  ] as const)("leaves a hit that %s", (_what, language, same) => {
    const hit = { ...HIT, same: [...same] };
    expect(resultsIn(language, found(hit)).results).toEqual([hit]);
  });
});
