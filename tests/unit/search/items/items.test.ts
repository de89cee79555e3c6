import { describe, expect, it } from "vitest";
import { joinItems, type SettledItem } from "@/lib/assemble/items";
import { packFold } from "@/lib/search/build/han";
import { isNamedByContent } from "@/lib/search/format/file-names";
import { MOST_ITEMS, packItems } from "@/lib/search/items/file";
import { type ItemSearch, openItems } from "@/lib/search/items/search";

const source = { path: "weekly/a.md", line: 1, title: "第一期", date: "2022-02-11", url: null };

const reading = (title: string, project = "MOSN"): SettledItem => ({
  kind: "reading",
  title,
  url: `https://example.org/${encodeURIComponent(title)}`,
  projects: [{ name: project, slug: project.toLowerCase() }],
  source,
});

const RELEASE: SettledItem = {
  kind: "release",
  title: "MOSN 0.20.0",
  url: null,
  version: "0.20.0",
  changes: ["支持配置热升级"],
  projects: [{ name: "MOSN", slug: "mosn" }],
  source,
};

const TASK: SettledItem = {
  kind: "task",
  title: "补充单元测试",
  url: "https://github.com/mosn/layotto/issues/1",
  level: "Easy",
  projects: [{ name: "Layotto", slug: "layotto" }],
  source,
};

const pack = (items: readonly SettledItem[]) =>
  packItems(joinItems(items), (text) => packFold(new Set(text)));

function open(...items: SettledItem[]): ItemSearch {
  const file = pack(items);
  const search = file && openItems(file.name, file.body);
  if (!search) throw new Error("nothing was packed");
  return search;
}

const ALL = [
  reading("云原生 Prometheus 监控实践"),
  reading("SOFAJRaft 快照原理剖析", "SOFAJRaft"),
  reading("SOFAJRaft 选举机制剖析", "SOFAJRaft"),
  RELEASE,
  TASK,
];
const search = open(...ALL);
const titles = (query: string): string[] => search.search(query).hits.map(({ title }) => title);

describe("the search over items", () => {
  it.each([
    ["a word", "prometheus", ["云原生 Prometheus 监控实践"]],
    ["a word beside one that nothing holds", "Meshery Prometheus", ["云原生 Prometheus 监控实践"]],
    ["bigrams", "快照原理", ["SOFAJRaft 快照原理剖析"]],
    ["Traditional characters", "單元測試", ["补充单元测试"]],
    ["a version", "mosn 0.20", ["MOSN 0.20.0"]],
    ["what changed", "热升级", ["MOSN 0.20.0"]],
    ["a project", "layotto", ["补充单元测试"]],
    ["nothing that fits", "今天天气怎么样", []],
    ["nothing at all", "  ", []],
  ])("finds by %s", (_, query, expected) => {
    expect(titles(query)).toEqual(expected);
  });

  it("puts what holds the query in its title first, and counts kinds whatever is asked for", () => {
    expect(titles("SOFAJRaft 选举")[0]).toBe("SOFAJRaft 选举机制剖析");
    const all = open(reading("MOSN 的演进"), RELEASE, TASK);
    expect(all.search("mosn", { kind: "release" })).toMatchObject({
      hits: [{ title: "MOSN 0.20.0" }],
      kinds: { release: 1, reading: 1, task: 0 },
    });
    expect(all.search("mosn", { limit: 1 }).hits).toHaveLength(1);
  });
});

describe("the file of the items", () => {
  it("is none where there are none", () => {
    expect(pack([])).toBeNull();
  });

  it("is named by its content", () => {
    const name = pack(ALL)?.name ?? "";
    expect(isNamedByContent(name)).toBe(true);
    expect(pack(ALL)?.name).toBe(name);
    expect(pack([RELEASE])?.name).not.toBe(name);
  });

  it("is refused where it is half, or bears another name", () => {
    const { name = "", body = "" } = pack(ALL) ?? {};
    expect(openItems(name, body.slice(0, -9))).toBeNull();
    expect(openItems("items/0-00000.json", body)).toBeNull();
    expect(openItems(name, "<!doctype html>")).toBeNull();
  });

  it("holds the newest of very many", () => {
    const many = Array.from({ length: MOST_ITEMS + 1 }, (_, i) => ({
      ...RELEASE,
      title: `MOSN 0.${i}`,
      version: `0.${i}`,
      source: { ...source, date: `20${String(10 + (i % 80))}-01-01` },
    }));
    const { kinds } = open(...many).search("mosn");
    expect(kinds.release).toBe(MOST_ITEMS);
  });
});
