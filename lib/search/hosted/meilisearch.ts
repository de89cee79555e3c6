/**
 * A hosted engine behind the seam: Meilisearch (its search API as of version 1, meilisearch.com/docs/reference/api/search).
 * For corpora that outgrow the browser; `docs/hosted-search.md` tells how to put it in.
 */

import type { Pair } from "@/lib/model/pair";
import { eachFilter, type Facets, FILTER_NAMES, FILTERS, type FilterName } from "@/lib/search/filters";
import type { Range, SearchClient, SearchOptions, SearchResult, SearchResults } from "../types";

export interface MeilisearchSettings {
  /** `https://search.example.org` */
  host: string;
  index: string;
  /** A key that may only search; it is public. */
  key: string;
}

/** What Meilisearch indexes of a pair of `api/pairs.json`: texts, and the values of each filter. */
export interface HostedPair extends Record<FilterName, readonly string[]> {
  id: string;
  question: string;
  answer: string;
  askerName: string | null;
  projectName: string | null;
  date: string | null;
  title: string;
  path: string;
}

/** The document of a pair. Ids of pairs are ids that Meilisearch takes: letters, digits and hyphens. */
export function toDocument(pair: Pair): HostedPair {
  const { id, question, answer, asker, project, source } = pair;
  return {
    ...eachFilter((name) => FILTERS[name].values(pair)),
    id,
    question: question.text,
    answer: answer?.text ?? "",
    askerName: asker?.name ?? null,
    projectName: project?.name ?? null,
    date: source.date,
    title: source.title,
    path: source.path,
  };
}

/** Settings of the index: what is searched, in order of weight, and what can be filtered and counted. */
export const INDEX_SETTINGS = {
  searchableAttributes: ["question", "projectName", "answer", "askerName"],
  filterableAttributes: FILTER_NAMES,
  sortableAttributes: ["date"],
  localizedAttributes: [{ attributePatterns: ["question", "answer"], locales: ["cmn", "eng"] }],
};

/** Marks that stand in no text (a private use area of Unicode): Meilisearch's own positions count bytes. */
const OPEN = "\ue000";
const CLOSE = "\ue001";

/** Words of the answer that a result shows. */
const SNIPPET_WORDS = 40;

const DEFAULT_LIMIT = 10;

/** The body of `POST /indexes/{index}/search`. */
export function toRequest(query: string, options: SearchOptions): Record<string, unknown> {
  const filter = FILTER_NAMES.flatMap((name) => {
    const value = options[name];
    return value ? [`${name} = ${JSON.stringify(value)}`] : [];
  });
  return {
    q: query,
    limit: options.limit ?? DEFAULT_LIMIT,
    filter,
    facets: FILTER_NAMES,
    attributesToHighlight: ["question", "answer"],
    attributesToCrop: ["answer"],
    cropLength: SNIPPET_WORDS,
    highlightPreTag: OPEN,
    highlightPostTag: CLOSE,
    matchingStrategy: "frequency",
    showRankingScore: true,
  };
}

/** The results that an answer of Meilisearch holds. Throws where it is none. */
export function toResults(query: string, answer: unknown): SearchResults {
  if (!isRecord(answer) || !Array.isArray(answer.hits)) throw new Error("Meilisearch: no list of hits came.");
  const results = answer.hits.map(toResult);
  return {
    query,
    total: typeof answer.estimatedTotalHits === "number" ? answer.estimatedTotalHits : results.length,
    tookMs: typeof answer.processingTimeMs === "number" ? answer.processingTimeMs : 0,
    verdict: results.length > 0 ? "related" : "none",
    interpretation: [],
    completions: [],
    facets: toFacets(answer.facetDistribution),
    results,
  };
}

function toResult(hit: unknown): SearchResult {
  if (!isRecord(hit) || typeof hit.id !== "string") throw new Error("Meilisearch: a hit has no id.");
  const formatted = isRecord(hit._formatted) ? hit._formatted : hit;
  const question = unmark(textOf(formatted.question));
  const snippet = unmark(textOf(formatted.answer));
  return {
    id: hit.id,
    question: question.text,
    snippet: snippet.text,
    asker: textOrNull(hit.askerName),
    project: textOrNull(hit.projectName),
    source: { path: textOf(hit.path), title: textOf(hit.title), date: textOrNull(hit.date) },
    url: `/qa/${hit.id}/`,
    score: typeof hit._rankingScore === "number" ? hit._rankingScore : 0,
    highlights: { question: question.ranges, snippet: snippet.ranges },
  };
}

/** The text without marks, and where they stood. */
function unmark(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  let text = "";
  for (const [i, part] of marked.split(OPEN).entries()) {
    const [inside = "", outside = ""] = i === 0 ? ["", part] : part.split(CLOSE);
    if (inside) ranges.push([text.length, text.length + inside.length]);
    text += inside + outside;
  }
  return { text, ranges };
}

function toFacets(distribution: unknown): Facets {
  return eachFilter((name) => {
    const values = isRecord(distribution) ? distribution[name] : null;
    const entries = isRecord(values) ? Object.entries(values) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, number] => typeof entry[1] === "number"),
    );
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOrNull = (value: unknown): string | null => (typeof value === "string" && value ? value : null);

const textOf = (value: unknown): string => textOrNull(value) ?? "";

/** A search client that asks Meilisearch. An empty query finds nothing, as with the engine of the site. */
export function createMeilisearchClient(
  { host, index, key }: MeilisearchSettings,
  ask: typeof fetch = fetch,
): SearchClient {
  const address = `${host.replace(/\/+$/, "")}/indexes/${encodeURIComponent(index)}/search`;
  return {
    async search(query, options = {}, signal) {
      if (!query.trim()) return toResults(query, { hits: [] });
      const response = await ask(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${key}` },
        body: JSON.stringify(toRequest(query, options)),
        ...(signal && { signal }),
      });
      if (!response.ok) throw new Error(`Meilisearch answered ${response.status}: ${await response.text()}`);
      return toResults(query, await response.json());
    },
  };
}
