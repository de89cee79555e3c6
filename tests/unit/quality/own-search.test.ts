import { describe, expect, it } from "vitest";
import { rankOf, scoreSearch } from "../../quality/own/search";

describe("rankOf", () => {
  it("is the rank of the first relevant result within ten", () => {
    const results = [..."abcdefghijkl"].map((id) => ({ id }));
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
    const results = [[{ id: "a" }], [{ id: "a" }, { id: "b" }], []];
    expect(scoreSearch(queries, results)).toEqual({
      overall: { "MRR@10": 0.5, "success@1": 1 / 3, "success@10": 2 / 3 },
      byKind: { en: 0.75, typo: 0 },
      misses: ["rank 2 [en] second", "missed [typo] nowhere"],
    });
  });
});
