import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { HitContent, phrasedIds } from "@/components/search/results/hit";
import { ResultsHead } from "@/components/search/results/results-head";
import { eachFilter } from "@/lib/search/filters";
import type { SearchResult, SearchResults } from "@/lib/search/types";
import { languages } from "@/lib/site/languages/registry";
import { soleProjectOf } from "@/lib/site/sole-project";

const zh = languages.zh.messages;

const hit: SearchResult = {
  id: "20210305-ab3de",
  question: "怎么配置？",
  snippet: "",
  asker: null,
  project: null,
  source: { path: "weekly/1.md", title: "第一期", date: "2021-03-05" },
  url: "/qa/20210305-ab3de/",
  score: 1,
  highlights: { question: [], snippet: [] },
};

const kiln = { slug: "kiln", name: "Kiln", stated: true, inferred: false };

const results = (changes: Partial<SearchResults>): SearchResults => ({
  query: "配置 蓝牙",
  total: 1,
  tookMs: 1,
  verdict: "answer",
  interpretation: [],
  completions: [],
  facets: eachFilter(() => ({})),
  results: [hit],
  ...changes,
});

const headOf = (changes: Partial<SearchResults>): string =>
  renderToStaticMarkup(<ResultsHead results={results(changes)} onQuery={() => {}} counted />);

describe("the head of results", () => {
  it("says that nothing answers directly, and offers to ask", () => {
    const html = headOf({ verdict: "related" });
    expect(html).toContain(zh.searchRelated);
    expect(html).toMatch(/href="\/ask\/?\?title=%E9%85%8D%E7%BD%AE\+%E8%93%9D%E7%89%99"/);
  });

  it("only counts results that answer", () => {
    const html = headOf({});
    expect(html).toContain("找到 1 条问答");
    expect(html).not.toContain(zh.searchRelated);
    expect(html).not.toContain("/ask");
  });

  it("names the filter whose value is unknown", () => {
    const html = headOf({
      interpretation: [{ kind: "unknown", filter: "project", value: "x", nearest: null }],
    });
    expect(html).toContain("项目里没有「x」");
    expect(html).not.toContain("<button");
  });
});

describe("a result", () => {
  it("that other words led to says so", () => {
    const phrased = phrasedIds(
      results({ interpretation: [{ kind: "phrasing", ids: [hit.id], words: ["设"] }] }),
    );
    expect(phrased).toEqual(new Set([hit.id]));
    expect(renderToStaticMarkup(<HitContent hit={hit} phrased />)).toContain(zh.hitPhrased);
    expect(renderToStaticMarkup(<HitContent hit={hit} />)).not.toContain(zh.hitPhrased);
  });

  it("that stands for others names where they were published, each once", () => {
    const same = ["第二期", "第二期", "第三期"].map((title, i) => ({
      id: `x${i}`,
      question: "怎么配置？",
      source: { ...hit.source, title },
    }));
    expect(renderToStaticMarkup(<HitContent hit={{ ...hit, same }} />)).toContain("也见于 第二期 · 第三期");
  });
});

describe("the project of a result", () => {
  const of = (project: string | null): string =>
    renderToStaticMarkup(<HitContent hit={{ ...hit, project }} />);

  it("is said, unless it is the only one of the site", () => {
    vi.stubEnv("NEXT_PUBLIC_QA_SOLE_PROJECT", soleProjectOf([{ project: kiln }, { project: kiln }]));
    expect(of("Kiln")).not.toContain("Kiln");
    vi.stubEnv("NEXT_PUBLIC_QA_SOLE_PROJECT", soleProjectOf([{ project: kiln }, { project: null }]));
    expect(of("Kiln")).toContain("Kiln");
    expect(of(null)).toContain(zh.noProject);
    vi.unstubAllEnvs();
  });
});
