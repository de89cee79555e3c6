import { describe, expect, it, vi } from "vitest";
import { buildSearchFiles } from "@/lib/search/build/build";
import { loadFromMemory, openIndexInMemory } from "@/lib/search/build/in-memory";
import { openEngine } from "@/lib/search/engine/engine";
import { openEnvelope } from "@/lib/search/format/envelope";
import { MANIFEST_NAME } from "@/lib/search/format/file-names";
import { ForeignIndexError, MissingFileError, parseManifest } from "@/lib/search/format/manifest";
import { GLOSSARY, PAIRS, PROJECTS } from "../../../support/search-corpus";

const input = { pairs: PAIRS, projects: PROJECTS, glossary: GLOSSARY };
const built = buildSearchFiles(input);

const withManifest = (change: Record<string, unknown>) =>
  built.files.map((file) =>
    file.name === MANIFEST_NAME
      ? { ...file, body: JSON.stringify({ ...JSON.parse(file.body), ...change }) }
      : file,
  );

describe("buildSearchFiles", () => {
  it("gives the same bytes whatever the order of the pairs", () => {
    expect(buildSearchFiles({ ...input, pairs: [...PAIRS].reverse() })).toEqual(built);
  });

  it("names every file but the manifest by its content", () => {
    for (const { name, body } of built.files) {
      if (name === MANIFEST_NAME) continue;
      expect(name).toMatch(/^[a-z]+\/[a-z0-9]+-[a-z0-9]{5}\.json$/);
      expect(openEnvelope(name, body).state).toBe("whole");
    }
    expect(new Set(built.files.map(({ name }) => name)).size).toBe(built.files.length);
  });

  it("renames only the files that another answer changes", () => {
    const edited = PAIRS.map((pair, i) =>
      i === 2 && pair.answer
        ? { ...pair, answer: { ...pair.answer, text: `${pair.answer.text}。zookeeper` } }
        : pair,
    );
    const before = new Set(built.files.map(({ name }) => name));
    const after = buildSearchFiles({ ...input, pairs: edited }).files;
    const kinds = after.filter(({ name }) => !before.has(name)).map(({ name }) => name.replace(/\/.*/, ""));
    expect(kinds.filter((kind) => kind === "entries")).toHaveLength(1);
    expect(new Set(kinds)).toEqual(new Set(["entries", "terms", "words"]));
    expect(after.length - kinds.length).toBeGreaterThan(after.length / 2);
  });

  it("gives the same bytes upon the work of another build, and takes that over", () => {
    const edited = PAIRS.map((pair, i) =>
      i === 2 && pair.answer ? { ...pair, answer: { ...pair.answer, text: "改过的回答 zookeeper" } } : pair,
    );
    const other = buildSearchFiles({ ...input, pairs: edited.slice(1) });
    const again = buildSearchFiles(input, other.work);
    expect(again.files).toEqual(built.files);
    const unchanged = other.work.terms.pairs.filter((terms) => again.work.terms.pairs.includes(terms));
    expect(unchanged).toHaveLength(PAIRS.length - 2);
    const pinyin = new Map([...built.work.pinyin, ["快照", "kuaizhaoo"]]);
    const misread = buildSearchFiles(input, { ...built.work, pinyin });
    expect(misread.files.some(({ body }) => body.includes("kuaizhaoo 快照"))).toBe(true);
  });

  it("changes the content hash with the content", () => {
    const fewer = buildSearchFiles({ ...input, pairs: PAIRS.slice(1) });
    expect(fewer.manifest.content).not.toBe(built.manifest.content);
  });

  it("takes a corpus of nothing", async () => {
    const engine = await openIndexInMemory(buildSearchFiles({ pairs: [], projects: [], glossary: [] }).files);
    expect((await engine.search("快照")).results).toEqual([]);
  });
});

describe("an index of another program", () => {
  it.each([
    ["another schema", { schema: 999 }, /schema is 999/],
    ["another tokenizer", { tokenizer: 1 }, /another tokenizer/],
    ["missing fields", { chunkSize: undefined }, /lacks fields/],
    ["a kind of file that it does not name", { files: {} }, /lacks fields/],
  ])("is refused: %s", async (_name, change, message) => {
    const opening = openIndexInMemory(withManifest(change));
    await expect(opening).rejects.toThrow(ForeignIndexError);
    await expect(openIndexInMemory(withManifest(change))).rejects.toThrow(message);
    await expect(openIndexInMemory(withManifest(change))).rejects.toThrow(/Rebuild/);
  });

  it.each(["", "<!doctype html>", "null", "[]"])("is refused: a manifest of %j", (body) => {
    expect(() => parseManifest(body)).toThrow(ForeignIndexError);
  });

  it("is told from a missing one", async () => {
    await expect(openEngine(async () => null)).rejects.toThrow(MissingFileError);
  });

  it.each(["<!doctype html>", "{}", "null", "", '["another",{}]'])(
    "shows by its files too, asked for twice: %s",
    async (body) => {
      const load = vi.fn(
        loadFromMemory(built.files.map((file) => (file.name.startsWith("docs/") ? { ...file, body } : file))),
      );
      const engine = await openEngine(load);
      await expect(engine.search("快照")).rejects.toThrow(MissingFileError);
      expect(load.mock.calls.filter(([name]) => name.startsWith("docs/")).map(([, again]) => again)).toEqual([
        undefined,
        "again",
      ]);
    },
  );

  it("recovers where only a cache was damaged", async () => {
    const load = loadFromMemory(built.files);
    const engine = await openEngine(async (name, again) => {
      const body = await load(name);
      return again || name === MANIFEST_NAME ? body : (body?.slice(0, -9) ?? null);
    });
    expect((await engine.search("快照")).total).toBeGreaterThan(0);
  });

  it.each([3, 40, 400])("shows by a byte that is another, at %i from the end", async (at) => {
    const other = built.files.map((file) =>
      file.name.startsWith("language/")
        ? { ...file, body: `${file.body.slice(0, -at)}*${file.body.slice(file.body.length - at + 1)}` }
        : file,
    );
    await expect((await openEngine(loadFromMemory(other))).search("快照")).rejects.toThrow(/damaged/);
  });
});
