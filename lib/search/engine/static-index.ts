import { FILTER_NAMES } from "@/lib/search/filters";
import { readColumn } from "@/lib/search/index/column";
import { lexiconOf } from "@/lib/search/index/lexicon";
import type { IndexStore } from "@/lib/search/index/store";
import { openTables } from "@/lib/search/index/tables";
import { createCutter } from "@/lib/text/cutter";
import type { SearchIndex } from "./search-index";

/** Opens the index of a site. The postings of a plan lie in the shards that understanding its query has fetched. */
export async function openStaticIndex(store: IndexStore): Promise<SearchIndex> {
  const tables = await openTables(store);
  return {
    lexicon: lexiconOf(store, tables),
    cut: createCutter(tables.rules),
    async columns(given) {
      const missing = FILTER_NAMES.filter((name) => given[name] !== undefined && !tables.columns[name]);
      const fetched = await Promise.all(
        missing.map(async (name) => [name, readColumn(await store.filterColumn(name))] as const),
      );
      return { ...tables.columns, ...Object.fromEntries(fetched) };
    },
    async read(_plan, columns) {
      return { ...tables, columns, postings: store.postings, entries: store.entries, beyond: null };
    },
    waited: store.waited,
  };
}
