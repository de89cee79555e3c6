import { describe, expect, it } from "vitest";
import { buildSearchFiles } from "@/lib/search/build";
import { openEngine } from "@/lib/search/engine";
import { ForeignIndexError, MANIFEST_NAME, MissingFileError, parseManifest } from "@/lib/search/format";
import { loadFromMemory, openIndexInMemory } from "@/lib/search/memory";
import { GLOSSARY, PAIRS, PROJECTS } from "./corpus";

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

  it("names every file but the manifest by the content of the whole", () => {
    for (const { name, body } of built.files) {
      if (name !== MANIFEST_NAME) {
        expect(name).toContain(`-${built.manifest.content}.json`);
        expect(JSON.parse(body).build).toBe(built.manifest.content);
      }
      expect(name).toMatch(/^[a-z0-9/-]+\.json$/);
    }
    expect(new Set(built.files.map(({ name }) => name)).size).toBe(built.files.length);
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
    ["missing fields", { shards: undefined }, /lacks fields/],
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

  it.each(["<!doctype html>", "{}", "null", '{"build":"another","data":{}}'])(
    "shows by its files too: %s",
    async (body) => {
      const other = built.files.map((file) => (file.name.startsWith("docs-") ? { ...file, body } : file));
      const engine = await openEngine(loadFromMemory(other));
      await expect(engine.search("快照")).rejects.toThrow(MissingFileError);
    },
  );
});
