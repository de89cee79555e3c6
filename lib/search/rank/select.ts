import type { Reading } from "@/lib/search/index/reading";
import type { Tables } from "@/lib/search/index/tables";
import type { Condition, Plan } from "@/lib/search/query/plan";
import type { Ranked, Ranking } from "./rank";
import { rankMatching, scoreAll } from "./rank";

/** The pairs that answer a query, in order. */
export interface Selection {
  docs: readonly number[];
  /** Returns the rank of one of them. */
  of(doc: number): Ranked;
  /** Quoted phrases that no pair contains, and that were therefore not required. */
  dropped: string[];
}

export function selectPairs(plan: Plan, passes: (doc: number) => boolean, reading: Reading): Selection {
  const { concepts, years, filters, phrases, excluded, reference, permalink } = plan;
  const named = permalink === null ? undefined : reading.postings(permalink).docs[0];
  if (named !== undefined) return { docs: [named], of: unranked, dropped: [] };
  const out = new Set(excluded.flatMap((condition) => [...pairsWith(condition, reading)]));
  const allowed = (doc: number): boolean => passes(doc) && !out.has(doc);
  if (concepts.length === 0 && !reference) {
    // Filters without words: everything that passes them, the newest first.
    const { size } = reading.index;
    const isFiltered = Object.keys(filters).length > 0;
    const all = isFiltered ? Array.from({ length: size }, (_, i) => size - 1 - i) : [];
    return { docs: withoutSame(all.filter(allowed), reading), of: unranked, dropped: [] };
  }
  const ranking = scoreAll(concepts, years, reading);
  const quoted = withPhrases(ranking.docs.filter(allowed), phrases, reading);
  const matching = rankMatching(quoted.docs, ranking);
  const citing = reference ? [...reading.postings(reference).docs].filter(allowed) : [];
  return {
    docs: withoutSame(putFirst(citing, matching, ranking), reading),
    of: (doc) => (citing.includes(doc) && ranking.score(doc) === 0 ? unranked(doc) : ranking.of(doc)),
    dropped: quoted.dropped,
  };
}

/** Keeps only the first, in this order, of pairs that were published more than once. */
function withoutSame(docs: readonly number[], { firstOfSame }: Tables): number[] {
  const known = new Set<number>();
  return docs.filter((doc) => {
    const first = firstOfSame(doc);
    return known.has(first) ? false : known.add(first);
  });
}

const unranked = (doc: number): Ranked => ({ doc, score: 0, coverage: 1, held: 1, projectFactor: 1 });

/** Puts first the pairs that cite the reference of the query, the best match first and then the newest. */
function putFirst(citing: readonly number[], matching: readonly number[], ranking: Ranking): number[] {
  const first = [...citing].sort((a, b) => ranking.score(b) - ranking.score(a) || b - a);
  return [...first, ...matching.filter((doc) => !citing.includes(doc))];
}

/** Keeps the pairs that contain the quoted phrases; a phrase that none contains is not required. */
function withPhrases(
  docs: readonly number[],
  phrases: readonly Condition[],
  reading: Reading,
): { docs: readonly number[]; dropped: string[] } {
  let left = docs;
  const dropped: string[] = [];
  for (const phrase of phrases) {
    const holding = pairsWith(phrase, reading);
    const kept = left.filter((doc) => holding.has(doc));
    if (kept.length > 0) left = kept;
    else dropped.push(phrase.text);
  }
  return { docs: left, dropped };
}

/** Returns the pairs that contain every term of a condition. */
function pairsWith({ terms }: Condition, { postings }: Reading): Set<number> {
  const [first, ...others] = terms.map((term) => [...postings(term).docs]);
  let holding = first ?? [];
  for (const found of others) {
    const also = new Set(found);
    holding = holding.filter((doc) => also.has(doc));
  }
  return new Set(holding);
}
