import { beforeAll, describe, expect, it } from "vitest";
import type { Phrasings } from "@/lib/model/phrasings";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openIndexInMemory } from "@/lib/search/build/in-memory";
import type { SearchEngine } from "@/lib/search/engine/engine";
import { explain } from "@/lib/search/rank/explain";
import { GLOSSARY, PAIRS, PROJECTS } from "../../../support/search-corpus";

const EXPANSION = "集群扩容需要停机吗？";
const expansion = PAIRS.find(({ question }) => question.text === EXPANSION)?.id ?? "";

const phrasings: Phrasings = new Map([
  [expansion, ["多开几台会不会断服务", "add nodes without interruption"]],
]);
const input = { pairs: PAIRS, projects: PROJECTS, glossary: GLOSSARY };

let without: SearchEngine;
let engine: SearchEngine;
beforeAll(async () => {
  without = await openIndexInMemory(buildSearchFiles(input).files);
  engine = await openIndexInMemory(buildSearchFiles({ ...input, phrasings }).files);
});

const found = async (search: SearchEngine, query: string): Promise<string[]> =>
  (await search.search(query)).results.map(({ question }) => question);

describe("phrasings", () => {
  it.each(["几台 断服务", "interruption"])("find a pair that holds none of the words: %s", async (query) => {
    expect(await found(without, query)).not.toContain(EXPANSION);
    expect((await found(engine, query))[0]).toBe(EXPANSION);
  });

  it("count less than the words of another question", async () => {
    const asked: Phrasings = new Map([[expansion, ["锁的粒度"]]]);
    const other = await openIndexInMemory(buildSearchFiles({ ...input, phrasings: asked }).files);
    expect(await found(other, "锁的粒度")).toEqual(["全局锁的粒度是行级还是表级？", EXPANSION]);
  });

  it("say so where they led to a hit, with the words that only stand there", async () => {
    const { interpretation, results } = await engine.search("扩容 断服务", { explain });
    expect(interpretation).toContainEqual({ kind: "phrasing", ids: [expansion], words: ["断服务"] });
    const contributions = results[0]?.explanation?.contributions ?? [];
    expect(contributions.filter(({ phrased }) => phrased).map(({ text }) => text)).toEqual(["断服", "服务"]);
  });

  it("say nothing where the pair's own words did", async () => {
    expect((await engine.search("扩容 停机")).interpretation).toEqual([]);
  });

  it("count more the more of them hold a word", async () => {
    const score = async (...asked: string[]): Promise<number> => {
      const files = buildSearchFiles({ ...input, phrasings: new Map([[expansion, asked]]) }).files;
      return (await (await openIndexInMemory(files)).search("断服务")).results[0]?.score ?? 0;
    };
    const once = await score("会断服务吗");
    const twice = await score("会断服务吗", "要断服务多久");
    expect(once).toBeGreaterThan(0);
    expect(twice).toBeGreaterThan(once);
  });

  it("are indexed without the words that no query is searched by", () => {
    const termsWith = (asked: string): string[] =>
      buildSearchFiles({ ...input, phrasings: new Map([[expansion, [asked]]]) })
        .files.filter(({ name }) => name.startsWith("terms/"))
        .map(({ body }) => body);
    expect(termsWith("请问 how do I 断服务")).toEqual(termsWith("断服务"));
    expect(termsWith("断服务")).not.toEqual(termsWith("服务"));
  });

  it("leave every file of the index as it is where there are none", () => {
    expect(buildSearchFiles({ ...input, phrasings: new Map() }).files).toEqual(buildSearchFiles(input).files);
  });
});
