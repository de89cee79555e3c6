import { eachFilter, FILTER_NAMES, type FilterName, type SearchFilters } from "@/lib/search/filters";
import { readColumn } from "@/lib/search/index/column";
import { type IndexStore, type LoadFile, openStore } from "@/lib/search/index/store";
import { openTables, type Tables } from "@/lib/search/index/tables";
import { parseQuery } from "@/lib/search/query/parse";
import { termsAsTyped, understand } from "@/lib/search/query/understand";
import { explain } from "@/lib/search/rank/explain";
import { countFacets, createFilter } from "@/lib/search/rank/filters";
import { interpret, phrasingRemark } from "@/lib/search/rank/interpret";
import { worthOf } from "@/lib/search/rank/marks";
import { presentEntry } from "@/lib/search/rank/present";
import { selectPairs } from "@/lib/search/rank/select";
import { completionsOf, unfinishedOperator, unknownValues } from "@/lib/search/rank/values";
import { judge } from "@/lib/search/rank/verdict";
import type { SearchOptions, SearchResults } from "@/lib/search/types";

export interface SearchEngine {
  search(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<SearchResults>;
}

const DEFAULT_LIMIT = 10;

/**
 * Opens an index; `load` gives the files below `search/`. The worker and the command line run this same engine.
 * Throws `ForeignIndexError` for an index that another program built.
 */
export async function openEngine(load: LoadFile): Promise<SearchEngine> {
  const store = await openStore(load);
  let opened: Promise<Tables> | null = null;
  const tables = (): Promise<Tables> => {
    opened ??= openTables(store).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    async search(query, options = {}, signal) {
      // The shards of a first query come beside the tables; where they cannot be had, the query itself finds out.
      if (!opened) store.fetchTerms(termsAsTyped(query)).catch(() => {});
      // An empty query finds nothing, but warms up: what every query needs is there when the first one comes.
      const ready = await tables();
      if (query.trim()) return search(query, options, store, ready, signal);
      const facets = eachFilter(() => ({}));
      return {
        query,
        total: 0,
        tookMs: 0,
        verdict: "none",
        interpretation: [],
        completions: [],
        facets,
        results: [],
      };
    },
  };
}

async function search(
  query: string,
  options: SearchOptions,
  store: IndexStore,
  tables: Tables,
  signal?: AbortSignal,
): Promise<SearchResults> {
  const began = performance.now();
  const waited = store.waited();
  const { rules } = tables;
  const { fold } = rules;
  const parsed = parseQuery(query, fold);
  const filters: SearchFilters = { ...parsed.filters, ...given(options) };
  const unfinished = unfinishedOperator(query);
  const isFiltered = Object.keys(filters).length > 0;
  const [columns, understood] = await Promise.all([
    columnsFor([...namesOf(filters), ...(unfinished ? [unfinished.filter] : [])], store, tables),
    understand(query, parsed, store, tables),
  ]);
  signal?.throwIfAborted();

  const { concepts, reference } = understood;
  const { pairs, dropped } = selectPairs(
    understood,
    createFilter(filters, columns, tables),
    isFiltered,
    store,
    tables,
  );
  const shown = pairs.slice(0, options.limit ?? DEFAULT_LIMIT);
  const docs = shown.map(({ doc }) => doc);
  const entries = await store.entries(docs);
  signal?.throwIfAborted();

  const worth = worthOf(concepts, tables.index);
  const results = entries.map((entry, i) => {
    const ranked = shown[i];
    const result = presentEntry(entry, ranked?.score ?? 0, concepts, worth, rules);
    return options.explain && ranked
      ? { ...result, explanation: explain(ranked, concepts, tables.index) }
      : result;
  });
  const interpretation = interpret(understood.parsed, concepts, docs, tables.index, fold);
  const phrased = phrasingRemark(
    concepts,
    entries.map(({ id }, i) => ({ id, doc: docs[i] ?? 0 })),
    tables.index,
  );
  if (phrased) interpretation.push(phrased);
  if (reference && parsed.reference) interpretation.unshift({ kind: "reference", ...parsed.reference });
  if (dropped.length > 0) interpretation.push({ kind: "relaxed", dropped });
  interpretation.unshift(...unknownValues(filters, columns, tables));
  const { excluded } = understood.parsed;
  if (excluded.length > 0) interpretation.unshift({ kind: "excluded", words: excluded });
  const facets = countFacets(
    pairs.map(({ doc }) => doc),
    columns,
  );
  // Whoever names an address gets what stands there.
  const found = pairs.length > 0 ? "answer" : "none";
  const tookMs = performance.now() - began - (store.waited() - waited);
  return {
    query,
    total: pairs.length,
    tookMs: Math.round(tookMs * 100) / 100,
    verdict: understood.permalink !== null || reference ? found : judge(concepts, docs[0], tables.index),
    interpretation,
    completions: unfinished ? completionsOf(unfinished, columns, tables, tables.index.pairs) : [],
    facets,
    results,
  };
}

const namesOf = (filters: SearchFilters): FilterName[] => FILTER_NAMES.filter((name) => filters[name]);

/** The filters that the options set. */
const given = (options: SearchOptions): SearchFilters =>
  Object.fromEntries(FILTER_NAMES.flatMap((name) => (options[name] ? [[name, options[name]]] : [])));

/** The columns, with those of these filters that lie apart. */
async function columnsFor(
  filters: readonly FilterName[],
  store: IndexStore,
  { columns }: Tables,
): Promise<Tables["columns"]> {
  const missing = filters.filter((name) => !columns[name]);
  const fetched = await Promise.all(
    missing.map(async (name) => [name, readColumn(await store.filterColumn(name))] as const),
  );
  return { ...columns, ...Object.fromEntries(fetched) };
}
