import type { Ranked } from "./rank";
import { rankMatching, scoreAll } from "./rank";
import type { IndexStore } from "./store";
import type { Tables } from "./tables";
import type { Condition, Understood } from "./understand";

/** Which pairs answer a query, in order. */
export interface Selection {
  pairs: Ranked[];
  /** Quoted phrases that no pair holds, and that were therefore not insisted on. */
  dropped: string[];
}

export function selectPairs(
  understood: Understood,
  passes: (doc: number) => boolean,
  isFiltered: boolean,
  store: IndexStore,
  tables: Tables,
): Selection {
  const { concepts, phrases, excluded, reference, permalink } = understood;
  if (permalink !== null) return { pairs: [unranked(permalink)], dropped: [] };
  const out = new Set(excluded.flatMap((condition) => [...pairsWith(condition, store)]));
  const allowed = (doc: number): boolean => passes(doc) && !out.has(doc);
  if (concepts.length === 0 && !reference) {
    // Nothing but filters: everything that passes them, the newest first.
    const all = isFiltered
      ? Array.from({ length: tables.index.pairs }, (_, i) => tables.index.pairs - 1 - i)
      : [];
    return { pairs: all.filter(allowed).map(unranked), dropped: [] };
  }
  const scored = scoreAll(concepts, tables).filter(({ doc }) => allowed(doc));
  const quoted = withPhrases(scored, phrases, store);
  const matching = rankMatching(quoted.pairs);
  const citing = reference ? [...store.postings(reference).docs] : [];
  return { pairs: putFirst(citing.filter(allowed), scored, matching), dropped: quoted.dropped };
}

const unranked = (doc: number): Ranked => ({ doc, score: 0, coverage: 1, held: 1, projectFactor: 1 });

/** The pairs that cite what the query names, the best for its words first and then the newest; then the others. */
function putFirst(
  citing: readonly number[],
  scored: readonly Ranked[],
  matching: readonly Ranked[],
): Ranked[] {
  if (citing.length === 0) return [...matching];
  const scores = new Map(scored.map((entry) => [entry.doc, entry]));
  const first = citing
    .map((doc) => scores.get(doc) ?? unranked(doc))
    .sort((a, b) => b.score - a.score || b.doc - a.doc);
  return [...first, ...matching.filter(({ doc }) => !citing.includes(doc))];
}

function withPhrases(scored: readonly Ranked[], phrases: readonly Condition[], store: IndexStore): Selection {
  let pairs = [...scored];
  const dropped: string[] = [];
  for (const phrase of phrases) {
    const holding = pairsWith(phrase, store);
    const kept = pairs.filter(({ doc }) => holding.has(doc));
    if (kept.length > 0) pairs = kept;
    else dropped.push(phrase.text);
  }
  return { pairs, dropped };
}

/** The pairs that hold every term of a condition. */
function pairsWith({ terms }: Condition, store: IndexStore): Set<number> {
  const [first, ...others] = terms.map((term) => [...store.postings(term).docs]);
  let holding = first ?? [];
  for (const found of others) {
    const also = new Set(found);
    holding = holding.filter((doc) => also.has(doc));
  }
  return new Set(holding);
}
