/** What the benchmark asks of a search engine. Each runs in processes of its own: one that builds, one that searches. */
import type { ScoredResult } from "../../quality/search";
import type { Corpus } from "../corpus";
import type { SearchScript } from "../measure/browser";

export interface Opened {
  /** The first ten results, everything fetched that showing them takes. */
  search(query: string): Promise<readonly ScoredResult[]>;
}

/** What a browser downloads, Brotli, in bytes. */
export interface Downloads {
  /** Everything that the build wrote for the search. */
  total: number;
  /** The script, frameworks excluded. */
  code: number;
}

export interface Peer {
  name: string;
  /** What was set, where it is not the engine's default. */
  note?: string;
  /** Writes everything that the browser would fetch to a folder. */
  build(corpus: Corpus, folder: string): Promise<void>;
  /** Opens what was built; called in another process than `build`. */
  open(folder: string, corpus: Corpus): Promise<Opened>;
  downloads(folder: string): Promise<Downloads>;
  /** Bytes (Brotli) fetched for one query with nothing cached, script excluded; of it those of the results shown. */
  firstSearch(folder: string, corpus: Corpus, query: string): Promise<{ all: number; results: number }>;
  /** What a page needs to search in a browser; engines that hold a whole index in memory are left out. */
  script?(folder: string): Promise<SearchScript>;
}
