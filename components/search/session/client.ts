import type { SearchClient } from "@/lib/search/types";
import { withBase } from "@/lib/site/addresses/paths";

/**
 * The search of this site: in the browser, unless its server asks an engine. Nothing is downloaded before the first query,
 * not even the script that speaks with the worker.
 */
export function createClient(): SearchClient {
  const here = loadedBy(loadHere);
  const { server } = document.documentElement.dataset;
  return server ? askingServer(withBase(`/${server}`), here) : here;
}

async function loadHere(): Promise<SearchClient> {
  const { createBrowserSearchClient } = await import("@/lib/search/client/browser-client");
  // Which build the page belongs to: no cache on the way may answer with the index of another one.
  const { build, worker, tables } = document.documentElement.dataset;
  return createBrowserSearchClient({
    base: withBase(build ? `/search/?build=${build}` : "/search/"),
    // `npm run dev` names no worker: the engine then runs on the page's thread and is reloaded with it.
    ...(worker && { worker }),
    tables: tables?.split(" ") ?? [],
  });
}

/** A search whose script comes with its first query. One that could not be had is asked for again by the next. */
function loadedBy(load: () => Promise<SearchClient>): SearchClient {
  let client: Promise<SearchClient> | null = null;
  const forget = (error: unknown): never => {
    client = null;
    throw error;
  };
  return {
    search: async (...asked) => {
      client ??= load().catch(forget);
      return (await client).search(...asked);
    },
  };
}

/** Loads the client of the server on demand, because most sites have none. */
function askingServer(address: string, here: SearchClient): SearchClient {
  const asking = import("@/lib/search/client/server-client").then(({ createServerSearchClient }) =>
    createServerSearchClient(address, here),
  );
  return {
    // If this script cannot be loaded, the search in the browser still works.
    search: async (...asked) => (await asking.catch(() => here)).search(...asked),
  };
}
