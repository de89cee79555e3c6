/** How results are listed: several values of a filter, threads, orders, whole answers. */
import { describe, expect, it } from "vitest";
import { buildSearchFiles } from "@/lib/search/build/build";
import { loadFromMemory } from "@/lib/search/build/in-memory";
import { openEngine } from "@/lib/search/engine/engine";
import type { SearchOptions } from "@/lib/search/types";
import { pairsOf } from "../../../support/search-corpus";

const pairs = pairsOf([
  { q: "快照多大？", a: "小。", project: "Anvil", date: "2021-03-05" },
  { q: "快照存在哪里？", a: "磁盘。", project: "Anvil", date: "2022-03-05", thread: "t1" },
  { q: "那快照能删吗？", a: "能。", project: "Anvil", date: "2022-03-05", thread: "t1" },
  { q: "快照删了怎么恢复？", project: "Anvil", date: "2022-03-05", thread: "t1" },
  { q: "快照压缩吗？", a: "压缩，快照一直是压缩的。", project: "Rope", date: "2023-03-05" },
  { q: "快照多久一次？", a: "一小时。", project: "Spring", date: "2023-04-05" },
]);
const { files } = buildSearchFiles({ pairs, projects: [], glossary: [] });
const engine = openEngine(loadFromMemory(files));
const search = async (query: string, options?: SearchOptions) => (await engine).search(query, options);

describe("of several values of a filter", () => {
  it.each<[string, SearchOptions]>([
    ["快照", { year: ["2021", "2023"] }],
    ["快照 year:2021 year:2023", {}],
  ])("any will do: %s", async (query, options) => {
    const { results, total } = await search(query, options);
    expect(total).toBe(3);
    expect(new Set(results.map(({ source }) => source.date?.slice(0, 4)))).toEqual(new Set(["2021", "2023"]));
  });

  it("one that no pair has is told, and the others count", async () => {
    const { total, interpretation } = await search("快照 project:rope project:ropee2");
    expect(total).toBe(1);
    expect(interpretation).toContainEqual(
      expect.objectContaining({ kind: "unknown", filter: "project", value: "ropee2" }),
    );
  });

  it("a further one finds as many as its count says", async () => {
    const { facets, widened } = await search("快照", { year: "2021", widen: true });
    expect(facets.year).toEqual({ 2021: 1 });
    expect(widened).toEqual({ year: { 2021: 1, 2022: 3, 2023: 2 } });
    expect((await search("快照", { year: ["2021", "2022"] })).total).toBe(4);
    expect((await search("快照", { year: "2021" })).widened).toBeUndefined();
  });

  it("is counted within the other filters, and without words", async () => {
    const within = await search("快照", { year: "2022", project: "rope", widen: true });
    expect(within.widened).toEqual({ year: { 2023: 1 }, project: { anvil: 3 } });
    const bare = await search("project:rope", { widen: true });
    expect(bare.widened).toEqual({ project: { anvil: 4, rope: 1, spring: 1 } });
  });
});

describe("a thread", () => {
  it("is told of its results, also who follows up and who got no answer", async () => {
    const { results, rows } = await search("快照");
    const told = new Map(
      results.map(({ question, thread, unanswered }) => [question, { thread, unanswered }]),
    );
    expect(rows).toBeUndefined();
    expect(told.get("快照多大？")).toEqual({});
    expect(told.get("快照存在哪里？")?.thread).toMatchObject({ followUp: false, more: 0 });
    expect(told.get("快照删了怎么恢复？")).toMatchObject({ thread: { followUp: true }, unanswered: true });
  });

  it("collapses into its best result, in the place of it", async () => {
    const all = await search("快照");
    const collapsed = await search("快照", { collapse: true });
    expect(collapsed).toMatchObject({ total: all.total, rows: 4, facets: all.facets });
    const best = all.results.find(({ thread }) => thread);
    const row = collapsed.results.find(({ thread }) => thread);
    expect(row).toMatchObject({ id: best?.id, thread: { more: 2 } });
    expect(collapsed.results.map(({ id }) => id)).toEqual(
      all.results.map(({ id }) => id).filter((id) => collapsed.results.some((other) => other.id === id)),
    );
  });

  it("can be searched alone", async () => {
    const { results } = await search("快照", { collapse: true });
    const thread = results.find(({ thread }) => thread)?.thread?.key ?? "";
    const alone = await search("快照", { thread });
    expect(alone.total).toBe(3);
    expect(alone.results.every((result) => result.thread?.key === thread)).toBe(true);
    expect((await search("快照", { thread, year: "2021" })).total).toBe(0);
  });
});

it("results come newest first where that is asked for, with the verdict of the best", async () => {
  const best = await search("快照磁盘");
  const newest = await search("快照磁盘", { sort: "date" });
  const dates = newest.results.map(({ source }) => source.date);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(newest.results[0]?.id).not.toBe(best.results[0]?.id);
  expect(newest.verdict).toBe(best.verdict);
});

it("whole answers come on demand, with their matches", async () => {
  const [first] = (await search("快照压缩", { answers: true })).results;
  const { text = "", highlights = [] } = first?.answer ?? {};
  expect(text).toBe("压缩，快照一直是压缩的。");
  expect(highlights.map(([start, end]) => text.slice(start, end))).toContain("快照");
  expect((await search("快照压缩")).results[0]?.answer).toBeUndefined();
});
