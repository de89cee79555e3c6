/** A folder of posts for scoring: read once, indexed with or without phrasings. */
import { readConfigFor } from "@/lib/content/content-folder";
import { type Content, readContent } from "@/lib/content/read";
import { NO_PHRASINGS, type Phrasings } from "@/lib/model/phrasings";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openIndexInMemory } from "@/lib/search/build/in-memory";
import type { SearchResults } from "@/lib/search/types";

export interface Corpus {
  content: Content;
  /** Builds an index and returns the first ten results of each query. */
  searchAll(queries: readonly string[], phrasings?: Phrasings): Promise<SearchResults[]>;
}

const FIRST_PAGE = 10;

/** Reads the posts below `folder`. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const config = await readConfigFor(folder);
  const content = await readContent(folder, config);
  const { projects, glossary } = config;
  return {
    content,
    async searchAll(queries, phrasings = NO_PHRASINGS) {
      const { files } = buildSearchFiles({ pairs: content.pairs, projects, glossary, phrasings });
      const engine = await openIndexInMemory(files);
      const results: SearchResults[] = [];
      for (const query of queries) results.push(await engine.search(query, { limit: FIRST_PAGE }));
      return results;
    },
  };
}
