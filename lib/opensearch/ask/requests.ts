/** The requests of one query: for the candidates, the rest of their threads, what lies beyond them, and their texts. */
import { z } from "zod";
import { eachFilter, type Facets, FILTER_NAMES, FILTERS } from "@/lib/search/filters";
import { PAIRS_WITH_ALL_COLUMNS } from "@/lib/search/format/columns";
import { type Entry, unpackEntry } from "@/lib/search/format/entries";
import type { Reading } from "@/lib/search/index/reading";
import type { Plan } from "@/lib/search/query/plan";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { entrySchema, RANKING_FIELDS } from "../form/documents";
import type { Compiled } from "./compile";
import { type Ask, columnsAlone, firstValue, type Hit, type Response } from "./hits";

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

/** Returns the best candidates of a plan, with the columns that ranking reads; none where nothing is asked. */
export function findCandidates(
  ask: Ask,
  plan: Plan,
  { query }: Compiled,
  signal?: AbortSignal,
): Promise<Response> {
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
export async function siblingsOf(
  ask: Ask,
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

interface Counted {
  plan: Plan;
  query: Compiled;
  hits: readonly Hit[];
  /** Number of pairs of the index. */
  pairs: number;
}

/** Returns total and facets if more pairs match than are ranked. */
export async function countBeyond(
  ask: Ask,
  { plan, query: { query }, hits, pairs }: Counted,
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

/** Returns the texts of pairs, in the order of their ids. */
export async function entriesOf(ask: Ask, ids: readonly string[]): Promise<Entry[]> {
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
