/** Executes plans by asking the engine: for the best candidates, then for the matches beyond them. */

import { z } from "zod";
import type { SearchIndex } from "@/lib/search/engine/search-index";
import { eachFilter, type Facets, FILTER_NAMES, FILTERS, type FilterLists } from "@/lib/search/filters";
import { PAIRS_WITH_ALL_COLUMNS } from "@/lib/search/format/columns";
import { type Entry, unpackEntry } from "@/lib/search/format/entries";
import type { Reading } from "@/lib/search/index/reading";
import type { TermSource } from "@/lib/search/index/scoring-index";
import type { Columns } from "@/lib/search/index/tables";
import type { Plan } from "@/lib/search/query/plan";
import { meantValues } from "@/lib/search/rank/values";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { entrySchema, type PackedTables, RANKING_FIELDS } from "../form/documents";
import { candidatesOf } from "./candidates";
import { columnsNear, namesOf } from "./columns";
import { type Compiled, compile, type MeantValues } from "./compile";
import { type Ask, columnsAlone, firstValue, type Hit, type Response } from "./hits";
import { engineLexicon } from "./lexicon";

/** Number of pairs ranked per query. The engine's own order is close to ours, so the first page is well among them. */
const CANDIDATES = 300;
const MOST_SIBLINGS = 1_000;
const MOST_VALUES = 1_000;

/**
 * The share of the best score, in the engine's sums, at which a pair still matches: a pair with a share x of the best
 * one's content gets x of its points and about x of its coverage, so x (1 - c + c x) = `PARAMS.matching`.
 */
const MATCHING = ((c, m) => (c - 1 + Math.sqrt((1 - c) ** 2 + 4 * c * m)) / (2 * c))(
  PARAMS.coverage,
  PARAMS.matching,
);

export function openEngineIndex(ask: Ask, tables: PackedTables, pairs: number): SearchIndex {
  const lexicon = engineLexicon(ask, tables);
  const { rules } = lexicon;
  const vocabulary: Pick<TermSource, "frequency" | "commonness"> = {
    frequency: lexicon.count,
    commonness: lexicon.commonness,
  };

  function meantBy(filters: FilterLists, columns: Columns): MeantValues {
    const meant: MeantValues = {};
    for (const name of FILTER_NAMES) {
      const given = filters[name];
      const column = columns[name];
      if (given === undefined || !column) continue;
      const names = name === "project" ? namesOf(tables, column) : [];
      meant[name] = given
        .flatMap((value) => meantValues(value, column.values, names, rules.fold))
        .map((i) => column.values[i] ?? "");
    }
    return meant;
  }

  async function read(plan: Plan, columns: Columns, signal?: AbortSignal): Promise<Reading> {
    const meant = meantBy(plan.filters, columns);
    const named = projectsNamedBy(plan, tables);
    const compiled = (insist: boolean): Compiled =>
      compile(plan, meant, vocabulary, { pairs, named, insist });
    let query = compiled(true);
    let found = await find(plan, query, signal);
    // A phrase that no pair contains is not required; ranking finds out which of several it is.
    if (found.hits.hits.length === 0 && plan.phrases.length > 0) {
      query = compiled(false);
      found = await find(plan, query, signal);
    }
    const { hits } = found.hits;
    const [siblings, beyond] = await Promise.all([
      plan.concepts.length > 0 ? siblingsOf(hits, query, signal) : [],
      (found.hits.total?.value ?? 0) > hits.length ? countBeyond(plan, query, hits, signal) : null,
    ]);
    const candidates = candidatesOf([...hits, ...siblings], query, columns, { pairs, vocabulary });
    return {
      ...candidates,
      rules,
      projectNames: namesOf(tables, candidates.columns.project),
      beyond,
      entries: (docs) => entriesOf(docs.map((doc) => candidates.ids[doc] ?? "")),
    };
  }

  function find(plan: Plan, { query }: Compiled, signal?: AbortSignal): Promise<Response> {
    const isNamed = plan.permalink !== null;
    const hasWords = plan.concepts.length > 0 || plan.reference !== null;
    const isAsked = isNamed || hasWords || Object.keys(plan.filters).length > 0;
    if (!isAsked) return Promise.resolve({ hits: { hits: [] } });
    return ask(
      {
        size: isNamed ? 1 : CANDIDATES,
        track_total_hits: CANDIDATES + 1,
        ...columnsAlone(RANKING_FIELDS),
        query,
        ...(!hasWords && { sort: [{ order: "desc" }] }),
      },
      signal,
    );
  }

  /** Returns the other turns of the threads found, which share in their words. */
  async function siblingsOf(
    hits: readonly Hit[],
    { limits: { filter, must_not } }: Compiled,
    signal?: AbortSignal,
  ): Promise<Hit[]> {
    const threads = [...new Set(hits.flatMap(({ fields }) => fields.thread ?? []))];
    if (threads.length === 0) return [];
    const response = await ask(
      {
        size: MOST_SIBLINGS,
        track_total_hits: false,
        ...columnsAlone(RANKING_FIELDS),
        query: { bool: { filter: [...filter, { terms: { thread: threads } }], must_not } },
      },
      signal,
    );
    const known = new Set(hits.map((hit) => firstValue(hit, "id")));
    return response.hits.hits.filter((hit) => !known.has(firstValue(hit, "id")));
  }

  /** Returns total and facets if more pairs match than are ranked. */
  async function countBeyond(
    plan: Plan,
    { query }: Compiled,
    hits: readonly Hit[],
    signal?: AbortSignal,
  ): Promise<Reading["beyond"]> {
    const counted = FILTER_NAMES.filter((name) => pairs <= PAIRS_WITH_ALL_COLUMNS || !FILTERS[name].grows);
    const best = plan.concepts.length > 0 ? (hits[0]?._score ?? 0) : 0;
    const { hits: all, aggregations } = await ask(
      {
        size: 0,
        track_total_hits: true,
        query,
        min_score: best * MATCHING,
        aggs: Object.fromEntries(
          counted.map((name) => [name, { terms: { field: `filters.${name}`, size: MOST_VALUES } }]),
        ),
      },
      signal,
    );
    const facets: Facets = eachFilter((name) =>
      Object.fromEntries((aggregations?.[name]?.buckets ?? []).map(({ key, doc_count }) => [key, doc_count])),
    );
    return { total: all.total?.value ?? 0, facets };
  }

  async function entriesOf(ids: readonly string[]): Promise<Entry[]> {
    if (ids.length === 0) return [];
    const { hits } = await ask({ size: ids.length, _source: ["entry"], query: { ids: { values: ids } } });
    const byId = new Map(
      hits.hits.map(({ _source }) => {
        const { entry } = z.object({ entry: entrySchema }).parse(_source);
        const [id] = entry.packed;
        return [id, unpackEntry(entry.packed)];
      }),
    );
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  return {
    lexicon,
    columns: (given) => columnsNear(given, ask, rules.fold),
    read,
    // The time that the engine takes is part of a query here.
    waited: () => 0,
  };
}

/** Returns the slugs of the projects that the words of a query name. */
function projectsNamedBy({ concepts }: Plan, { projects }: PackedTables): string[] {
  const words = new Set(
    concepts.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms.map(({ text }) => text) : [])),
    ),
  );
  return projects.filter(({ names }) => names.some((name) => words.has(name))).map(({ slug }) => slug);
}
