import type { SearchClient } from "@/lib/search/types";
import { withBase } from "@/lib/site/paths";

/** Loads the engine of this site, apart from the page's own scripts. Another engine is put in here. */
export async function loadClient(): Promise<SearchClient> {
  const { createBrowserSearchClient } = await import("@/lib/search/browser-client");
  return createBrowserSearchClient({ base: withBase("/search/") });
}
