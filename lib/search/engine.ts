import { normalize } from "@/lib/text/normalize";
import { findRanges } from "@/lib/text/highlight";
import { conceptsOf } from "./concept";
import { expandConcepts } from "./expand";
import { withoutFiller } from "./filler";
import { createGlossary, type Glossary } from "./glossary";
import { PARAMS } from "./params";
import { parseQuery } from "./query";
import { scorePairs, type ScoringIndex } from "./score";
import { makeSnippet } from "./snippet";
import { type HanTables, type IndexStore, type LoadFile, openStore } from "./store";
import type { Facets, SearchOptions, SearchResults } from "./types";

export interface SearchEngine {
  search(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<SearchResults>;
}

const DEFAULT_LIMIT = 10;

/** Opens an index; `load` gives the files below `search/`. The same engine runs in the worker and on the command line. */
export async function openEngine(load: LoadFile): Promise<SearchEngine> {
  const store = await openStore(load);
  let ready: Promise<Tables> | null = null;
  return {
    async search(query, options = {}, signal) {
      const empty: SearchResults = {
        query,
        total: 0,
        tookMs: 0,
        interpretation: [],
        facets: { project: {}, year: {}, asker: {} },
        results: [],
      };
      if (!query.trim()) return empty;
      ready ??= openTables(store);
      const tables = await ready;
      return run(query, options, store, tables, signal);
    },
  };
}

interface Tables {
  han: HanTables;
  glossary: Glossary;
  index: ScoringIndex;
  projects: { slug: string; names: string[] }[];
  projectOf(doc: number): string | null;
  yearOf(doc: number): string;
  askerOf(doc: number): string | null;
}

async function openTables(store: IndexStore): Promise<Tables> {
  const [docs, askers, han, groups] = await Promise.all([store.docs(), store.askers(), store.han(), store.glossary()]);
  const pairs = store.manifest.pairs;
  const threadStart = new Int32Array(pairs);
  const threadLength = new Int32Array(pairs);
  let at = 0;
  for (const length of docs.threads) {
    for (let doc = at; doc < at + length; doc++) {
      threadStart[doc] = at;
      threadLength[doc] = length;
    }
    at += length;
  }
  const years: string[] = docs.years.flatMap(([year, count]) => Array.from({ length: count }, () => year));
  return {
    han,
    projects: docs.projects,
    glossary: createGlossary(groups),
    index: { pairs, postings: (term) => store.postings(term), threadStart, threadLength },
    projectOf: (doc) => docs.projects[Number.parseInt(docs.project.slice(doc * 2, doc * 2 + 2), 36)]?.slug ?? null,
    yearOf: (doc) => years[doc] ?? "",
    askerOf: (doc) => askers.names[askers.asker[doc] ?? -1] ?? null,
  };
}

async function run(query: string, options: SearchOptions, store: IndexStore, tables: Tables, signal?: AbortSignal): Promise<SearchResults> {
  const parsed = parseQuery(query, tables.han.fold);
  const text = normalize(parsed.text, tables.han.fold);
  const filters = { ...parsed.filters, ...options };
  let concepts = conceptsOf(withoutFiller(text), tables.glossary);
  const termsOf = () => concepts.flatMap((concept) => concept.alternatives.flatMap((alternative) => alternative.terms));
  await store.fetchTerms(termsOf());
  signal?.throwIfAborted();
  concepts = await expandConcepts(concepts, text, store, tables.han);
  await store.fetchTerms(termsOf());
  signal?.throwIfAborted();
  const began = performance.now();
  const named = new Set(tables.projects.filter(({ names }) => concepts.some((c) => c.alternatives.some((a) => a.terms.length === 1 && names.includes(a.terms[0] ?? "")))).map(({ slug }) => slug));
  const all = scorePairs(concepts, tables.index);
  if (named.size > 0) {
    for (const s of all) if (named.has(tables.projectOf(s.doc) ?? "")) s.score *= 1 + PARAMS.project;
    all.sort((a, b) => b.score - a.score || b.doc - a.doc);
  }
  const scored = all.filter(
    ({ doc }) =>
      (!filters.project || tables.projectOf(doc) === filters.project) &&
      (!filters.year || tables.yearOf(doc) === filters.year) &&
      (!filters.asker || tables.askerOf(doc) === filters.asker),
  );
  const floor = (scored[0]?.score ?? 0) * PARAMS.matching;
  const matching = scored.filter(({ score, coverage }) => score >= floor || coverage > 0.8);
  const facets: Facets = { project: {}, year: {}, asker: {} };
  const count = (counts: Record<string, number>, key: string | null): void => {
    if (key) counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const { doc } of matching) {
    count(facets.project, tables.projectOf(doc));
    count(facets.year, tables.yearOf(doc));
    count(facets.asker, tables.askerOf(doc));
  }
  const top = matching.slice(0, options.limit ?? DEFAULT_LIMIT);
  const scoring = performance.now() - began;
  const entries = await store.entries(top.map(({ doc }) => doc));
  signal?.throwIfAborted();
  const shown = performance.now();
  const wanted = new Set(termsOf());
  const results = entries.map((entry, i) => {
    const snippet = makeSnippet(entry.answer, wanted, tables.han.fold);
    return {
      id: entry.id,
      question: entry.question,
      snippet: snippet.text,
      asker: entry.asker,
      project: entry.project,
      source: entry.source,
      url: `/qa/${entry.id}/`,
      score: top[i]?.score ?? 0,
      highlights: { question: findRanges(entry.question, wanted, tables.han.fold), snippet: snippet.highlights },
    };
  });
  return { query, total: matching.length, tookMs: scoring + performance.now() - shown, interpretation: [], facets, results };
}
