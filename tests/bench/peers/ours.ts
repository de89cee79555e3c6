import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { bundleScript } from "@/lib/build/scripts/bundle";
import { ROOT } from "@/lib/build/settings";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openEngine } from "@/lib/search/engine/engine";
import { MANIFEST_NAME, namesOfTables } from "@/lib/search/format/file-names";
import { parseManifest } from "@/lib/search/format/manifest";
import type { Stemmer } from "@/lib/text/stem/stems";
import { brotli } from "../measure/brotli";
import { bundleSize, bundleText } from "../measure/bundle";
import type { Peer } from "./peer";

/** What the page needs to talk to the worker. */
const CLIENT = 'export * from "@/lib/search/client/browser-client";';

/** Beside the index: the stemmers that its worker is built with. */
const STEMMERS_NAME = "stemmers.json";

/** The worker as a site ships it. */
async function workerOf(folder: string): Promise<string> {
  const stemmers: Stemmer[] = JSON.parse(await readFile(path.join(folder, STEMMERS_NAME), "utf8"));
  return bundleScript({ folder: ROOT }, "lib/search/client/worker.ts", { stemmers });
}

const loadFrom = (folder: string) => (name: string) =>
  readFile(path.join(folder, name), "utf8").catch(() => null);

const sizes = new Map<string, number>();

async function sizeOf(file: string): Promise<number> {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = brotli(await readFile(file));
  sizes.set(file, size);
  return size;
}

export const ours: Peer = {
  name: "ours",
  async build(corpus, folder) {
    const folders = new Set<string>();
    const phrasings = new Map(Object.entries(corpus.phrasings));
    const { files, stemmers } = buildSearchFiles({ ...corpus, phrasings });
    for (const { name, body } of [...files, { name: STEMMERS_NAME, body: JSON.stringify(stemmers) }]) {
      const file = path.join(folder, name);
      if (!folders.has(path.dirname(file))) await mkdir(path.dirname(file), { recursive: true });
      folders.add(path.dirname(file));
      await writeFile(file, body);
    }
  },
  async open(folder) {
    const engine = await openEngine(loadFrom(folder));
    return { search: async (query) => (await engine.search(query)).results };
  },
  async downloads(folder) {
    let total = 0;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) total += await sizeOf(path.join(entry.parentPath, entry.name));
    }
    return { total, code: brotli(await workerOf(folder)) + (await bundleSize(CLIENT)) };
  },
  async firstSearch(folder, _corpus, query) {
    const fetched = new Set<string>();
    const load = loadFrom(folder);
    const engine = await openEngine((name) => {
      fetched.add(name);
      return load(name);
    });
    await engine.search(query);
    const bytes = { all: 0, results: 0 };
    for (const name of fetched) {
      const size = await sizeOf(path.join(folder, name));
      bytes.all += size;
      if (name.startsWith("entries/")) bytes.results += size;
    }
    return bytes;
  },
  async script(folder) {
    const manifest = parseManifest(await readFile(path.join(folder, MANIFEST_NAME), "utf8"));
    const entry = await bundleText(`
      import { overWorker } from "@/lib/search/client/browser-client";
      import { startWorker } from "@/lib/search/client/open-worker";
      const tables = ${JSON.stringify(namesOfTables(manifest.files))};
      const client = overWorker(startWorker({ base: location.origin + "/index/", worker: "/worker.js", tables }));
      export const search = async (query: string) => (await client.search(query)).results.length;
    `);
    return {
      entry,
      files: { "/worker.js": await workerOf(folder) },
    };
  },
};
