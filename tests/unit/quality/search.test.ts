import { describe, expect, it } from "vitest";
import type { Verdict } from "@/lib/search/types";
import { rankOf, scoreSearch, scoreVerdicts } from "../../quality/search";

const found = (ids: string, verdict: Verdict = "answer") => ({
  verdict,
  results: [...ids].map((id) => ({ id })),
});

describe("rankOf", () => {
  it("is the rank of the first relevant result within ten", () => {
    const { results } = found("abcdefghijkl");
    expect(rankOf(["c", "b"], results)).toBe(2);
    expect(rankOf(["j"], results)).toBe(10);
    expect(rankOf(["k"], results)).toBe(0);
  });

  it("counts the pairs that a result stands for", () => {
    expect(rankOf(["twin"], [{ id: "a" }, { id: "b", same: [{ id: "twin" }] }])).toBe(2);
  });
});

describe("scoreSearch", () => {
  it("averages over all queries and by kind, and lists what is not first", () => {
    const queries = [
      { kind: "en", query: "first", relevant: ["a"] },
      { kind: "en", query: "second", relevant: ["b"] },
      { kind: "typo", query: "nowhere", relevant: ["z"] },
    ];
    expect(scoreSearch(queries, [found("a"), found("ab"), found("")])).toEqual({
      measures: {
        "MRR@10": 0.5,
        "success@1": 1 / 3,
        "success@3": 2 / 3,
        "success@10": 2 / 3,
        en: 0.75,
        typo: 0,
      },
      misses: ["rank 2 [en] second", "missed [typo] nowhere"],
    });
  });
});

describe("scoreVerdicts", () => {
  const unanswered = [
    { kind: "near", query: "q" },
    { kind: "far", query: "q" },
    { kind: "noise", query: "q" },
  ];
  const answered = [
    { kind: "en", query: "q", relevant: ["a"] },
    { kind: "en", query: "q", relevant: ["a"] },
    { kind: "en", query: "q", relevant: ["a"] },
  ];

  it("counts what is admitted, and what is told where the first result is right", () => {
    const measures = scoreVerdicts(
      unanswered,
      [found("a"), found("a", "related"), found("", "none")],
      answered,
      [found("a"), found("ab", "related"), found("ba")],
    );
    expect(measures).toEqual({
      "far and noise: no answer": 1,
      "unanswered: no answer": 2 / 3,
      "first is right: answer": 1 / 2,
    });
  });
});
