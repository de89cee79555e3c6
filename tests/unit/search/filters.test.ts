import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSearchFiles } from "@/lib/search/build/build";
import { loadFromMemory } from "@/lib/search/build/in-memory";
import { openEngine } from "@/lib/search/engine/engine";
import { FILTER_NAMES, takeOperators, withoutOperators } from "@/lib/search/filters";
import { filterColumn } from "@/lib/search/format/columns";
import { readColumn } from "@/lib/search/index/column";
import { pairsOf } from "../../support/search-corpus";

describe("operators", () => {
  it.each([
    ["project:mosn 热升级", { project: ["mosn"] }, " 热升级"],
    ["热升级 YEAR：2021", { year: ["2021"] }, "热升级 "],
    ['asker:"nina wu" 超时', { asker: ["nina wu"] }, " 超时"],
    ["repository:acme/anvil", { repository: ["acme/anvil"] }, ""],
    ["year:2021 year:2022 year:2021 快照", { year: ["2021", "2022"] }, "   快照"],
  ])("of %j become filters", (query, filters, text) => {
    expect(takeOperators(query)).toEqual({ filters, text });
  });

  it.each([
    "year:soon 日志",
    "answered:maybe",
    "repository: https://repo1.example.org/maven2",
    "anſwered:no",
  ])("%j holds none: its value is none of the filter", (query) => {
    expect(takeOperators(query)).toEqual({ filters: {}, text: query });
  });

  const operator = fc.constantFrom(...FILTER_NAMES, "PROJECT").map((name) => `${name}:`);
  const text = fc
    .array(
      fc.oneof(operator, fc.constantFrom(" ", "no", "2022", "a/b", '"', "："), fc.string({ maxLength: 5 })),
    )
    .map((parts) => parts.join(""));

  it("in a text are disarmed, every one", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(takeOperators(withoutOperators(given)).filters).toEqual({});
      }),
    );
  });
});

describe("a column", () => {
  it("gives back the values of each pair", () => {
    const pairs = pairsOf(
      Array.from({ length: 60 }, (_, i) => ({
        q: "q",
        ...(i % 7 ? { issue: `acme/part-${i % 40}#${i}` } : {}),
      })),
    );
    const several = pairs.map((pair, i) =>
      i === 3 ? { ...pair, references: pairs.slice(1, 4).flatMap(({ references }) => references) } : pair,
    );
    const column = readColumn(filterColumn(several, "repository"));
    const valuesOf = (doc: number) =>
      [column.first(doc), ...column.more(doc)].flatMap((number) => column.values[number] ?? []);
    expect([0, 1, 3, 59].map(valuesOf)).toEqual([
      [],
      ["acme/part-1"],
      ["acme/part-1", "acme/part-2", "acme/part-3"],
      ["acme/part-19"],
    ]);
  });
});

describe("the facet of repositories", () => {
  const pairs = pairsOf([
    { q: "快照多大？", issue: "Acme/Anvil#1" },
    { q: "快照多久？", issue: "acme/anvil#2" },
    { q: "快照在哪？", issue: "acme/rope#1" },
    { q: "快照呢？" },
  ]);

  it("counts the repositories of references, and filters by them", async () => {
    const { files } = buildSearchFiles({ pairs, projects: [], glossary: [] });
    const engine = await openEngine(loadFromMemory(files));
    expect((await engine.search("快照")).facets.repository).toEqual({ "acme/anvil": 2, "acme/rope": 1 });
    expect((await engine.search("快照 repository:acme/ANVIL")).total).toBe(2);
    expect(
      (await engine.search("快照", { repository: "acme/rope" })).results.map(({ question }) => question),
    ).toEqual(["快照在哪？"]);
  });

  it("has more than one value for a pair that refers to several", async () => {
    const [first, , third] = pairs;
    if (!first || !third) throw new Error("The corpus of this test is too small.");
    const both = { ...first, references: [...first.references, ...third.references] };
    const { files } = buildSearchFiles({ pairs: [both], projects: [], glossary: [] });
    const { facets } = await (await openEngine(loadFromMemory(files))).search("快照");
    expect(facets.repository).toEqual({ "acme/anvil": 1, "acme/rope": 1 });
  });
});

describe("an operator at the end of a query", () => {
  const pairs = pairsOf([
    { q: "快照多大？", a: "小。", project: "SOFA-JRaft", asker: "小楼" },
    { q: "快照多久？", a: "一小时。", project: "SOFA-JRaft", asker: "小林" },
    { q: "快照在哪？", a: "磁盘。", project: "SOFA-RPC", asker: "Bob" },
    { q: "快照呢？", project: "Seata" },
  ]);
  const { files } = buildSearchFiles({ pairs, projects: [], glossary: [] });
  const engine = openEngine(loadFromMemory(files));
  const ask = async (query: string) => (await engine).search(query);
  const completionsOf = async (query: string) =>
    (await ask(query)).completions.map(({ value, count }) => [value, count]);

  it("is completed by the values of most pairs first", async () => {
    expect(await completionsOf("快照 project:")).toEqual([
      ["sofa-jraft", 2],
      ["seata", 1],
      ["sofa-rpc", 1],
    ]);
    expect(await completionsOf("快照 project:jr")).toEqual([["sofa-jraft", 2]]);
    expect(await completionsOf("asker:小")).toEqual([
      ["小林", 1],
      ["小楼", 1],
    ]);
  });

  it("finds the values that begin so while it is typed, and offers nothing once one stands there", async () => {
    expect((await ask("快照 project:sofa")).total).toBe(3);
    expect(await completionsOf("快照 project:sofa-jraft")).toEqual([]);
    expect(await completionsOf("project:sofa 快照")).toEqual([]);
  });

  it("that no pair has is told, with the nearest one", async () => {
    const { interpretation, total } = await ask("快照 project:sofajarft");
    expect(total).toBe(0);
    expect(interpretation).toContainEqual({
      kind: "unknown",
      filter: "project",
      value: "sofajarft",
      nearest: "sofa-jraft",
    });
    expect((await ask("快照 project:kubernetes")).interpretation).toContainEqual({
      kind: "unknown",
      filter: "project",
      value: "kubernetes",
      nearest: null,
    });
  });
});

it("words that are left out are told", async () => {
  const pairs = pairsOf([{ q: "快照压缩？" }, { q: "快照多大？" }]);
  const { files } = buildSearchFiles({ pairs, projects: [], glossary: [] });
  const { interpretation, total } = await (await openEngine(loadFromMemory(files))).search("快照 -压缩");
  expect(total).toBe(1);
  expect(interpretation).toContainEqual({ kind: "excluded", words: ["压缩"] });
});
