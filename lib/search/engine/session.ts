import { MissingFileError } from "@/lib/search/format/manifest";
import type { LoadFile } from "@/lib/search/index/index-files";
import { openEngine, type SearchEngine } from "./engine";

/**
 * A search client over files that may be replaced while it runs: the index is opened at the first query, and opened anew
 * once when one of its files is gone, because the site was deployed in the middle of the session.
 */
export function createSearchSession(load: LoadFile): SearchEngine {
  let engine: Promise<SearchEngine> | null = null;

  /** A failed attempt must not be kept: the network may be back for the next query. */
  function open(): Promise<SearchEngine> {
    const opening = openEngine(load);
    engine = opening;
    opening.catch(() => {
      if (engine === opening) engine = null;
    });
    return opening;
  }

  return {
    async search(query, options, signal) {
      signal?.throwIfAborted();
      const current = engine ?? open();
      try {
        return await (await current).search(query, options, signal);
      } catch (error) {
        if (!(error instanceof MissingFileError)) throw error;
        signal?.throwIfAborted();
        // Another query may have opened the new build already.
        const fresh = engine === current || engine === null ? open() : engine;
        return (await fresh).search(query, options, signal);
      }
    },
  };
}
