import { createBrowserSearchClient } from "@/lib/search/client/browser-client";
import type { SearchClient } from "@/lib/search/types";
import { withBase } from "@/lib/site/paths";

/** The engine of this site, which downloads nothing before the first query. Another engine is put in here. */
export function createClient(): SearchClient {
  // Which build the page belongs to: no cache on the way may answer with the index of another one.
  const { build, worker, tables } = document.documentElement.dataset;
  return createBrowserSearchClient({
    base: withBase(build ? `/search/?build=${build}` : "/search/"),
    // `npm run dev` names none: there the engine runs on the page, and is reloaded with it.
    ...(worker && { worker }),
    tables: tables?.split(" ") ?? [],
  });
}
