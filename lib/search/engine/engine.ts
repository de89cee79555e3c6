import { type FilterLists, filterLists } from "@/lib/search/filters";
import type { Entry } from "@/lib/search/format/entries";
import type { LoadFile } from "@/lib/search/index/index-files";
import type { Reading } from "@/lib/search/index/reading";
import { openStore } from "@/lib/search/index/store";
import { nothingFound } from "@/lib/search/nothing";
import { parseQuery } from "@/lib/search/query/parse";
import type { Plan } from "@/lib/search/query/plan";
import { termsAsTyped, understand } from "@/lib/search/query/understand";
import { arrange } from "@/lib/search/rank/arrange";
import type { explain } from "@/lib/search/rank/explain";
import { createFilter, facetsOf } from "@/lib/search/rank/filters";
import { interpret, phrasingRemark } from "@/lib/search/rank/interpret";
import { presentRows } from "@/lib/search/rank/present";
import type { Ranked } from "@/lib/search/rank/rank";
import { type ScoredConcept, scoredConcepts } from "@/lib/search/rank/score";
import { selectPairs } from "@/lib/search/rank/select";
import { completionsOf, unfinishedOperator, unknownValues } from "@/lib/search/rank/values";
import { judge } from "@/lib/search/rank/verdict";
import type { Interpretation, SearchOptions, SearchResults } from "@/lib/search/types";
import type { SearchIndex } from "./search-index";
import { openStaticIndex } from "./static-index";
import { widenedFacets } from "./widened-facets";

/**
 * Options beyond those of a reader. `explain` adds to each result the parts of its score; the browser does not ship it.
 */
export interface EngineOptions extends SearchOptions {
  explain?: typeof explain | undefined;
}

export interface SearchEngine {
  search(query: string, options?: EngineOptions, signal?: AbortSignal): Promise<SearchResults>;
}

const DEFAULT_LIMIT = 10;

/**
 * Opens an index; `load` returns the files below `search/`. The worker and the command line run this same engine.
 * Throws `ForeignIndexError` for an index of another version.
 */
export async function openEngine(load: LoadFile): Promise<SearchEngine> {
  const store = await openStore(load);
  let opened: Promise<SearchIndex> | null = null;
  const index = (): Promise<SearchIndex> => {
    opened ??= openStaticIndex(store).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    async search(query, options = {}, signal) {
      // Fetch the shards of a first query in parallel with the tables; if that fails, the query itself reports it.
      if (!opened) store.fetchTerms(termsAsTyped(query)).catch(() => {});
      // An empty query finds nothing but warms up: it loads what every query needs.
      const ready = await index();
      return query.trim() ? searchIn(ready, query, options, signal) : nothingFound(query);
    },
  };
}

/** Understands a query, lets the index execute its plan, and ranks and presents the result. */
export async function searchIn(
  index: SearchIndex,
  query: string,
  options: EngineOptions,
  signal?: AbortSignal,
): Promise<SearchResults> {
  const began = performance.now();
  const waited = index.waited();
  const { fold } = index.lexicon.rules;
  const parsed = parseQuery(query, fold);
  const filters: FilterLists = { ...parsed.filters, ...filterLists(options) };
  const unfinished = unfinishedOperator(query);
  const [columns, plan] = await Promise.all([
    index.columns(unfinished ? { [unfinished.filter]: [unfinished.given], ...filters } : filters),
    understand(query, parsed, filters, index.lexicon),
  ]);
  signal?.throwIfAborted();
  const reading = await index.read(plan, columns, signal);

  const found = selectPairs(plan, createFilter(filters, reading.columns, reading), reading);
  const rows = arrange(found.docs, options, reading);
  const shown = rows.docs.slice(0, options.limit ?? DEFAULT_LIMIT).map(found.of);
  const entries = await reading.entries(shown.map(({ doc }) => doc));
  const widened = options.widen ? await widenedFacets(plan, index, columns, signal) : undefined;
  signal?.throwIfAborted();

  const scored = scoredConcepts(plan.concepts, reading.index);
  const interpretation = remarksOn(plan, reading, { scored, shown, entries, dropped: found.dropped });
  // A query that names an address gets exactly what is there.
  const isNamed = plan.permalink !== null || plan.reference !== null;
  const verdict = isNamed ? "answer" : judge(scored, found.docs[0], reading.index);
  const completions = unfinished ? completionsOf(unfinished, reading.columns, reading) : [];
  const results = presentRows(plan, reading, {
    shown,
    more: rows.more,
    entries,
    scored,
    cut: index.cut,
    ...options,
  });
  const tookMs = performance.now() - began - (index.waited() - waited);
  return {
    query,
    total: options.thread === undefined ? (reading.beyond?.total ?? rows.listed) : rows.listed,
    ...(options.collapse && { rows: rows.docs.length }),
    tookMs: Math.round(tookMs * 100) / 100,
    verdict: found.docs.length > 0 ? verdict : "none",
    interpretation,
    completions,
    facets: facetsOf(found.docs, reading),
    ...(widened && { widened }),
    results,
  };
}

interface Found {
  scored: readonly ScoredConcept[];
  shown: readonly Ranked[];
  entries: readonly Entry[];
  dropped: string[];
}

/** Returns the remarks to show beside the results, the most important first. */
function remarksOn(
  plan: Plan,
  reading: Reading,
  { scored, shown, entries, dropped }: Found,
): Interpretation[] {
  const { parsed, filters } = plan;
  const docs = shown.map(({ doc }) => doc);
  const remarks = unknownValues(filters, reading.columns, reading);
  if (parsed.excluded.length > 0) remarks.unshift({ kind: "excluded", words: parsed.excluded });
  if (plan.reference && parsed.reference) remarks.push({ kind: "reference", ...parsed.reference });
  remarks.push(...interpret(parsed, scored, docs, reading.index, reading.rules.fold));
  const found = entries.map(({ id }, i) => ({ id, doc: docs[i] ?? 0 }));
  const phrased = phrasingRemark(scored, found);
  if (phrased) remarks.push(phrased);
  if (dropped.length > 0) remarks.push({ kind: "relaxed", dropped });
  return remarks;
}
