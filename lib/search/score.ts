import type { Alternative, Concept } from "./concept";
import { PARAMS } from "./params";
import type { Posting } from "./shard";
import { rarity as plain } from "./weights";
const rarity = (n: number, N: number): number => plain(n, N) ** PARAMS.idf;

/** What scoring needs to know of the index. */
export interface ScoringIndex {
  pairs: number;
  postings(term: string): readonly Posting[];
  /** First pair of the thread of each pair, and the length of that thread. */
  threadStart: Int32Array;
  threadLength: Int32Array;
}

/** How one concept counts for one pair. */
export interface ConceptScore {
  concept: Concept;
  /** Weight of the concept in the query: what a pair can get from it at best. */
  mass: number;
  scores: ReadonlyMap<number, number>;
}

export interface Scored {
  doc: number;
  score: number;
  /** Share of the query's weight that the pair holds, thread included. */
  coverage: number;
}

/** Scores every pair that holds anything of the query; best first, newer first among equals. */
export function scorePairs(concepts: readonly Concept[], index: ScoringIndex): Scored[] {
  const totals = new Map<number, { score: number; covered: number }>();
  let mass = 0;
  for (const concept of concepts) {
    const scored = scoreConcept(concept, index);
    mass += scored.mass;
    for (const [doc, score] of scored.scores) {
      const total = totals.get(doc) ?? { score: 0, covered: 0 };
      total.score += score;
      total.covered += scored.mass * Math.min(1, (score / (scored.mass || 1)) * PARAMS.covers);
      totals.set(doc, total);
    }
  }
  const results: Scored[] = [];
  for (const [doc, total] of totals) {
    const coverage = mass > 0 ? total.covered / mass : 0;
    results.push({ doc, coverage, score: total.score * (1 - PARAMS.coverage + PARAMS.coverage * coverage) });
  }
  return results.sort((a, b) => b.score - a.score || b.doc - a.doc);
}

export function scoreConcept(concept: Concept, index: ScoringIndex): ConceptScore {
  const scores = new Map<number, number>();
  // A rare synonym must not count more than the word that was typed, if that word exists at all.
  const literal = concept.alternatives.find((alternative) => alternative.origin === null);
  const literalMass = literal ? massOf(literal, index) : 0;
  const literalFound = literal?.terms.some((term) => index.postings(term).length > 0) ?? false;
  let mass = literalFound ? literalMass : 0;
  for (const alternative of concept.alternatives) {
    const found = scoreAlternative(alternative, index);
    if (found.size === 0) continue;
    const own = massOf(alternative, index);
    const cap = literalFound && alternative.origin ? Math.min(1, literalMass / own) : 1;
    if (!literalFound) mass = Math.max(mass, own * alternative.weight);
    for (const [doc, score] of found) {
      const weighed = score * alternative.weight * cap * concept.weight;
      if (weighed > (scores.get(doc) ?? 0)) scores.set(doc, weighed);
    }
  }
  spreadOverThreads(scores, index);
  return { concept, mass: (mass || literalMass * PARAMS.unknown) * concept.weight, scores };
}

function massOf(alternative: Alternative, index: ScoringIndex): number {
  return alternative.terms.reduce((sum, term) => sum + rarity(index.postings(term).length, index.pairs), 0);
}

/** Terms that belong together count in full only together. */
function scoreAlternative(alternative: Alternative, index: ScoringIndex): Map<number, number> {
  const found = new Map<number, number>();
  const matched = new Map<number, number>();
  const total = massOf(alternative, index);
  for (const term of alternative.terms) {
    const list = index.postings(term);
    const idf = rarity(list.length, index.pairs);
    for (const { doc, weight } of list) {
      found.set(doc, (found.get(doc) ?? 0) + idf * weight);
      matched.set(doc, (matched.get(doc) ?? 0) + idf);
    }
  }
  if (alternative.terms.length > 1) {
    for (const [doc, score] of found) {
      const share = (matched.get(doc) ?? 0) / total;
      found.set(doc, score * (alternative.origin ? share * share : share));
    }
  }
  return found;
}

/** A follow-up turn is found by the words of its thread, at a part of their weight. */
function spreadOverThreads(scores: Map<number, number>, index: ScoringIndex): void {
  const best = new Map<number, number>();
  for (const [doc, score] of scores) {
    if ((index.threadLength[doc] ?? 1) < 2) continue;
    const start = index.threadStart[doc] ?? doc;
    if (score > (best.get(start) ?? 0)) best.set(start, score);
  }
  for (const [start, score] of best) {
    const end = start + (index.threadLength[start] ?? 1);
    const shared = score * PARAMS.thread;
    for (let doc = start; doc < end; doc++) if (shared > (scores.get(doc) ?? 0)) scores.set(doc, shared);
  }
}
