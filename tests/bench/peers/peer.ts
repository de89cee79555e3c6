/** The interface of a search engine in the benchmark. Each runs in two processes: one builds, one searches. */
import type { ScoredResult } from "../../quality/search";
import type { Corpus } from "../corpus";
import type { SearchScript } from "../measure/browser";

export interface Opened {
  /** Returns the first ten results, with everything fetched for showing them. */
  search(query: string): Promise<readonly ScoredResult[]>;
}

/** The downloads of a browser, in bytes of Brotli. */
export interface Downloads {
  /** All files that the build wrote for the search. */
  total: number;
  /** The script without frameworks. */
  code: number;
}

export interface Peer {
  name: string;
  /** Settings that differ from the engine's defaults. */
  note?: string;
  /** Writes all files that the browser would fetch to a folder. */
  build(corpus: Corpus, folder: string): Promise<void>;
  /** Opens the built index; called in another process than `build`. */
  open(folder: string, corpus: Corpus): Promise<Opened>;
  downloads(folder: string): Promise<Downloads>;
  /**
   * Returns the bytes (Brotli) fetched for one query with nothing cached, without the script, and the share of the
   * results shown.
   */
  firstSearch(folder: string, corpus: Corpus, query: string): Promise<{ all: number; results: number }>;
  /** Returns what a page needs to search in a browser; not for engines that keep a whole index in memory. */
  script?(folder: string): Promise<SearchScript>;
}
