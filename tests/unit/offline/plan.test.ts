import { describe, expect, it } from "vitest";
import { cacheNames } from "@/lib/offline/cache-names";
import {
  isOfBuild,
  keepsFile,
  obsoleteFiles,
  obsoletePages,
  USED_FILES_LIMIT,
  VISITED_LIMIT,
} from "@/lib/offline/cache-policy";
import { type ListedFile, planOf, SEARCH_LIMIT_BYTES } from "@/lib/offline/choose-files";
import { INDEX_MANIFEST, isIndexFile, type Plan } from "@/lib/offline/plan";
import { fileName, MANIFEST_NAME, namesFor, SEARCH_FOLDER, workerName } from "@/lib/search/format/file-names";
import { shortHash } from "@/lib/text/hash";

const MANIFEST = '{"content":"abc"}';

const SHARD = "search/terms/0-a1b2c.json";
const WORKER = `search/${workerName("the program")}`;

const ARCHIVE = { pages: "archive/pages-p.bin", directory: "archive/directory-d.json", bytes: 9 };

const planFor = (files: readonly ListedFile[]): Plan =>
  planOf({
    build: "b1",
    files,
    index: shortHash(MANIFEST),
    archive: ARCHIVE,
    hashes: new Map([
      ["_next/static/chunks/a.js", "A"],
      ["_next/static/chunks/b.css", "B"],
      [WORKER, "W"],
    ]),
  });

const files = (bytes: number): ListedFile[] =>
  [
    "index.html",
    "qa/a/index.html",
    "_next/static/first-x.js",
    "_next/static/chunks/a.js",
    "_next/static/chunks/a.js.map",
    "_next/static/chunks/b.css",
    "_next/static/b1/_buildManifest.js",
    "search/index.html",
    "search/index.txt",
    "search/manifest.json",
    SHARD,
    WORKER,
    "api/pairs.json",
  ].map((name) => ({ name, bytes }));

describe("planOf", () => {
  it("takes the pages that everybody starts from, scripts that are used, and a small index", () => {
    const plan = planFor(files(1));
    expect(plan.search).toBe("all");
    expect(plan.files).toEqual([
      "_next/static/chunks/a.js",
      "_next/static/chunks/b.css",
      "_next/static/first-x.js",
      SHARD,
      WORKER,
    ]);
    expect(plan.pages).toEqual(
      expect.arrayContaining(["", "index.txt", "search/", "offline/", "offline/index.txt", INDEX_MANIFEST]),
    );
    expect(plan.pages.filter((path) => path.startsWith("qa/"))).toEqual([]);
    expect(plan.hashes).toEqual({
      "_next/static/chunks/a.js": "A",
      "_next/static/chunks/b.css": "B",
      [WORKER]: "W",
    });
  });

  it("leaves a large index to be kept as it is used", () => {
    const plan = planFor(files(SEARCH_LIMIT_BYTES + 1));
    expect(plan.search).toBe("used");
    expect(plan.files).toEqual([
      "_next/static/chunks/a.js",
      "_next/static/chunks/b.css",
      "_next/static/first-x.js",
      WORKER,
    ]);
    expect(plan.pages).toContain(INDEX_MANIFEST);
  });

  it("does not depend on the order in which a file system lists files", () => {
    expect(planFor(files(1).reverse())).toEqual(planFor(files(1)));
  });
});

describe("what belongs to a build", () => {
  const plan = planFor(files(1));

  it("a page that names it, and the manifest that it was built with", () => {
    expect(isOfBuild(plan, "qa/a/", '<html data-build="b1">')).toBe(true);
    expect(isOfBuild(plan, "qa/a/", '<html data-build="b2">')).toBe(false);
    expect(isOfBuild(plan, INDEX_MANIFEST, MANIFEST)).toBe(true);
    expect(isOfBuild(plan, INDEX_MANIFEST, '{"content":"b1"}')).toBe(false);
  });

  it("the search's own names are told from pages beside them", () => {
    expect(INDEX_MANIFEST).toBe(`${SEARCH_FOLDER}/${MANIFEST_NAME}`);
    const names = namesFor(Array.from({ length: 40 }, (_, i) => `${i}`));
    expect(isIndexFile(`${SEARCH_FOLDER}/${fileName("terms", 39, names)}`)).toBe(true);
    expect(isIndexFile(WORKER)).toBe(true);
    for (const other of [
      INDEX_MANIFEST,
      "search/index.txt",
      "search/__next._index.txt",
      "qa/a-12345678.json",
    ])
      expect(isIndexFile(other), other).toBe(false);
  });

  it("sites on one origin keep apart", () => {
    const docs = cacheNames("/docs/");
    expect(docs.isPages(docs.pages("b1"))).toBe(true);
    expect(docs.isPages(cacheNames("/").pages("b1"))).toBe(false);
    expect(cacheNames("/").isPages(docs.pages("b1"))).toBe(false);
    expect(docs.isPages(docs.files)).toBe(false);
    expect(docs.isPages(docs.windows)).toBe(false);
  });
});

describe("what is deleted", () => {
  const numbered = (count: number, name: (n: number) => string): string[] =>
    Array.from({ length: count }, (_, n) => name(n));
  const visited = numbered(VISITED_LIMIT + 2, (n) => `qa/${n}/`);
  const shards = numbered(USED_FILES_LIMIT + 1, (n) => `search/terms/${n}-a1b2c.json`);

  it("files of other builds, and no own one", () => {
    const plan = planFor(files(1));
    expect(
      obsoleteFiles(plan, [...plan.files, "_next/static/chunks/gone.js", ...shards.slice(0, 2)]),
    ).toEqual(["_next/static/chunks/gone.js", ...shards.slice(0, 2).filter((path) => path !== SHARD)]);
    expect(keepsFile(plan, "_next/static/chunks/gone.js")).toBe(false);
  });

  it("of a large index, the files kept longest", () => {
    const plan = planFor(files(SEARCH_LIMIT_BYTES + 1));
    expect(keepsFile(plan, SHARD)).toBe(true);
    expect(obsoleteFiles(plan, ["_next/static/chunks/gone.js", ...shards])).toEqual([
      "_next/static/chunks/gone.js",
      ...shards.slice(0, 1),
    ]);
  });

  it("the pages visited longest ago, never those of the plan", () => {
    const plan = planFor(files(1));
    expect(obsoletePages(plan, [...plan.pages, ...plan.assets, ...visited])).toEqual(visited.slice(0, 2));
    expect(obsoletePages(plan, [...plan.pages, ...visited.slice(2)])).toEqual([]);
  });
});
