import { createBrowserSearchClient } from "@/lib/search/client/browser-client";
import type { SearchClient } from "@/lib/search/types";
import { withBase } from "@/lib/site/addresses/paths";

/** The search of this site: in the browser, unless its server asks an engine. Nothing is downloaded before the first query. */
export function createClient(): SearchClient {
  // Which build the page belongs to: no cache on the way may answer with the index of another one.
  const { build, worker, tables, server } = document.documentElement.dataset;
  const here = createBrowserSearchClient({
    base: withBase(build ? `/search/?build=${build}` : "/search/"),
    // `npm run dev` names none: there the engine runs on the page, and is reloaded with it.
    ...(worker && { worker }),
    tables: tables?.split(" ") ?? [],
  });
  return server ? askingServer(withBase(`/${server}`), here) : here;
}

/** Loads what asks the server apart: most sites have none. */
function askingServer(address: string, here: SearchClient): SearchClient {
  const asking = import("@/lib/search/client/server-client").then(({ createServerSearchClient }) =>
    createServerSearchClient(address, here),
  );
  return {
    // A script that cannot be had must not take the search with it.
    search: async (...asked) => (await asking.catch(() => here)).search(...asked),
  };
}
