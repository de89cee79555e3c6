/** Engines that a browser loads whole: one index file, and one small file per result shown. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { packEntry } from "@/lib/search/format/entries";
import type { Corpus } from "../corpus";
import { brotli, LARGE_BYTES } from "../measure/brotli";
import { bundleSize } from "../measure/bundle";
import type { Downloads, Opened, Peer } from "./peer";

interface WholeIndex {
  name: string;
  note?: string;
  /** The script that a page would load, as a module that esbuild bundles. */
  code: string;
  build(corpus: Corpus, folder: string): Promise<void>;
  open(folder: string, corpus: Corpus): Promise<Opened>;
}

export function wholeIndex(engine: WholeIndex): Peer {
  let index: Promise<number> | null = null;
  let opened: Promise<Opened> | null = null;
  const indexBytes = async (folder: string): Promise<number> => {
    let bytes = 0;
    for (const name of await readdir(folder)) bytes += brotli(await readFile(path.join(folder, name)));
    return bytes;
  };
  return {
    ...engine,
    async downloads(folder): Promise<Downloads> {
      index ??= indexBytes(folder);
      return { total: await index, code: await bundleSize(engine.code) };
    },
    async firstSearch(folder, corpus, query) {
      index ??= indexBytes(folder);
      opened ??= engine.open(folder, corpus);
      const shown = new Set((await (await opened).search(query)).map(({ id }) => id));
      const entries = corpus.pairs.filter(({ id }) => shown.has(id)).map((pair) => packEntry(pair));
      const results = entries.reduce((sum, entry) => sum + brotli(JSON.stringify(entry), LARGE_BYTES), 0);
      return { all: (await index) + results, results };
    },
  };
}
