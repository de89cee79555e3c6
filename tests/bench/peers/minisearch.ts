import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { documentsOf } from "../corpus";
import { bigrams } from "./bigrams";
import { load } from "./load";
import type { Peer } from "./peer";
import { wholeIndex } from "./whole-index";

interface SearchOptions {
  prefix?: (term: string) => boolean;
  fuzzy?: (term: string) => number | false;
  boost?: Record<string, number>;
}
interface Options {
  fields: string[];
  tokenize?: (text: string) => string[];
  searchOptions?: SearchOptions;
}
interface Index {
  addAll(documents: readonly object[]): void;
  search(query: string): { id: string }[];
}
interface Module {
  default: { new (options: Options): Index; loadJSON(json: string, options: Options): Index };
}

const FIELDS = ["question", "answer", "project", "phrasings"];

const isLatin = (term: string): boolean => /^[a-z0-9]/i.test(term);

const TUNED: Options = {
  fields: FIELDS,
  tokenize: bigrams,
  searchOptions: {
    prefix: (term) => isLatin(term) && term.length > 2,
    fuzzy: (term) => (isLatin(term) && term.length > 3 ? 0.2 : false),
    boost: { question: 2, project: 1.5 },
  },
};

function miniSearch(name: string, note: string, options: Options): Peer {
  return wholeIndex({
    name,
    note,
    code: 'import MiniSearch from "minisearch"; export const load = MiniSearch.loadJSON;',
    async build(corpus, folder) {
      const { default: MiniSearch } = await load<Module>("minisearch");
      const index = new MiniSearch(options);
      index.addAll(documentsOf(corpus));
      await writeFile(path.join(folder, "index.json"), JSON.stringify(index));
    },
    async open(folder) {
      const { default: MiniSearch } = await load<Module>("minisearch");
      const json = await readFile(path.join(folder, "index.json"), "utf8");
      const index = MiniSearch.loadJSON(json, options);
      return {
        search: async (query) =>
          index
            .search(query)
            .slice(0, 10)
            .map(({ id }) => ({ id })),
      };
    },
  });
}

export const miniSearchDefault = miniSearch("MiniSearch", "as it comes", { fields: FIELDS });
export const miniSearchTuned = miniSearch("MiniSearch tuned", "bigrams, prefix, fuzzy, boosts", TUNED);
