import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { documentsOf } from "../corpus";
import { bigrams } from "./bigrams";
import { load } from "./load";
import type { Peer } from "./peer";
import { wholeIndex } from "./whole-index";

interface Options {
  encode?: (text: string) => string[];
  cache?: boolean;
}
interface Index {
  add(id: number, text: string): void;
  search(query: string, options: { limit: number; suggest?: boolean }): number[];
  export(handler: (key: string, data?: string) => Promise<void>): Promise<void>;
  import(key: string, data: string): void;
}
interface Module {
  Index: new (options: Options) => Index;
}

function flexSearch(name: string, note: string, options: Options, suggest: boolean): Peer {
  return wholeIndex({
    name,
    note,
    code: 'export { Index } from "flexsearch";',
    async build(corpus, folder) {
      const { Index } = await load<Module>("flexsearch");
      const index = new Index(options);
      documentsOf(corpus).forEach(({ question, answer, project, phrasings }, number) => {
        index.add(number, [question, answer, project, phrasings].join("\n"));
      });
      await index.export(async (key, data) => {
        if (data) await writeFile(path.join(folder, `${key}.json`), data);
      });
    },
    async open(folder, { pairs }) {
      const { Index } = await load<Module>("flexsearch");
      const index = new Index(options);
      for (const file of await readdir(folder)) {
        index.import(file.replace(/\.json$/, ""), await readFile(path.join(folder, file), "utf8"));
      }
      return {
        search: async (query) =>
          index.search(query, { limit: 10, suggest }).map((number) => ({ id: pairs[number]?.id ?? "" })),
      };
    },
  });
}

export const flexSearchDefault = flexSearch("FlexSearch", "as it comes", {}, false);
export const flexSearchBigrams = flexSearch(
  "FlexSearch tuned",
  "bigrams, suggest",
  { encode: bigrams },
  true,
);
