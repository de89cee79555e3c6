import type { SearchClient } from "@/lib/search/types";
import { withBase } from "@/lib/site/paths";

/** Loads the engine of this site, apart from the page's own scripts. Another engine is put in here. */
export async function loadClient(): Promise<SearchClient> {
  const { createBrowserSearchClient } = await import("@/lib/search/browser-client");
  // Which build the page belongs to: no cache on the way may answer with the index of another one.
  const { build, tables } = document.documentElement.dataset;
  return createBrowserSearchClient({
    base: withBase(build ? `/search/?build=${build}` : "/search/"),
    tables: tables?.split(" ") ?? [],
  });
}
