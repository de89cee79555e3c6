import { describe, expect, it } from "vitest";
import { joinItems, type SettledItem } from "@/lib/assemble/items";
import { itemsOfPost, itemsOfProject, shownItems } from "@/lib/knowledge/items";
import { baseOf } from "../../support/pairs";

const source = (date: string | null, line = 1) => ({
  path: `weekly/${date}.md`,
  line,
  title: `第 ${date} 期`,
  date,
  url: null,
});

const MOSN = [{ name: "MOSN", slug: "mosn" }];

const reading = (title: string, url: string | null, date: string | null, line = 1): SettledItem => ({
  kind: "reading",
  title,
  url,
  projects: MOSN,
  source: source(date, line),
});

const task = (title: string, url: string | null, date: string): SettledItem => ({
  kind: "task",
  title,
  url,
  level: "Easy",
  projects: MOSN,
  source: source(date),
});

describe("what several posts hold", () => {
  it("is one item, as the newest post says it, with all its posts", () => {
    const items = joinItems([
      reading("走近快照", "http://www.example.org/a/?utm_source=x#top", "2022-01-07"),
      reading("走近快照（上）", "https://example.org/a", "2022-02-04"),
      reading("选主", "https://example.org/b", "2022-01-07"),
    ]);
    expect(items.map(({ title, sources }) => [title, sources.map(({ date }) => date)])).toEqual([
      ["走近快照（上）", ["2022-02-04", "2022-01-07"]],
      ["选主", ["2022-01-07"]],
    ]);
  });

  it("is one item where the address changed and a telling title did not", () => {
    const titles = (title: string) =>
      joinItems([
        reading(title, "https://example.org/old", "2022-01-07"),
        reading(title, "https://example.org/new", "2022-02-04"),
      ]).map(({ url }) => url);
    expect(titles("从零开始理解分布式快照")).toEqual(["https://example.org/new"]);
    expect(titles("周报")).toEqual(["https://example.org/new", "https://example.org/old"]);
  });

  it("keeps its id when another post holds it, too", () => {
    const one = reading("从零开始理解分布式快照", "https://example.org/a", "2022-01-07");
    const [alone] = joinItems([one]);
    const [both] = joinItems([one, { ...one, source: source("2022-02-04") }]);
    expect(alone?.id).toMatch(/^[a-z0-9]{10}$/);
    expect(both?.id).toBe(alone?.id);
  });

  it("names a post once that holds it twice", () => {
    const one = reading("从零开始理解分布式快照", "https://example.org/a", "2022-01-07");
    expect(joinItems([one, one])[0]?.sources).toHaveLength(1);
  });
});

describe("pages", () => {
  const items = joinItems([
    reading("走近快照", "https://example.org/a", "2022-01-07", 20),
    reading("选主", "https://example.org/b", "2022-01-07", 10),
    task("补充单元测试", "https://github.com/mosn/mosn/issues/1", "2022-01-07"),
    task("没有链接", null, "2022-01-07"),
  ]);
  const base = baseOf([], { items });

  it("show no task whose issue is not known", () => {
    expect(shownItems(base).map(({ title }) => title)).not.toContain("没有链接");
  });

  it("get the items of a project by kind, and of a post in its order", () => {
    expect(itemsOfProject(base, "mosn").map(({ kind, items }) => [kind, items.length])).toEqual([
      ["reading", 2],
      ["task", 1],
    ]);
    const [readings] = itemsOfPost(base, "weekly/2022-01-07.md");
    expect(readings?.items.map(({ title }) => title)).toEqual(["选主", "走近快照"]);
    expect(itemsOfProject(base, "layotto")).toEqual([]);
  });
});
