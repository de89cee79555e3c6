import { MissingFileError } from "@/lib/search/format/manifest";
import type { LoadFile } from "@/lib/search/index/index-files";
import { openEngine, type SearchEngine } from "./engine";

/**
 * Returns a search client over files that may be replaced while it runs. It opens the index at the first query, and
 * reopens it once when one of its files is gone because the site was deployed during the session.
 */
export function createSearchSession(load: LoadFile): SearchEngine {
  let engine: Promise<SearchEngine> | null = null;

  /** Do not cache a failed attempt: the network may be back for the next query. */
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
