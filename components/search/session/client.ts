import { createBrowserSearchClient } from "@/lib/search/client/browser-client";
import type { SearchClient } from "@/lib/search/types";
import { withBase } from "@/lib/site/addresses/paths";

/**
 * Returns the search client of this site: it runs in the browser, unless the site's server answers queries. Nothing is
 * downloaded before the first query.
 */
export function createClient(): SearchClient {
  // The build of the page: a cache on the way must not answer with the index of another build.
  const { build, worker, tables, server } = document.documentElement.dataset;
  const here = createBrowserSearchClient({
    base: withBase(build ? `/search/?build=${build}` : "/search/"),
    // `npm run dev` names no worker: the engine then runs on the page's thread and is reloaded with it.
    ...(worker && { worker }),
    tables: tables?.split(" ") ?? [],
  });
  return server ? askingServer(withBase(`/${server}`), here) : here;
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
