import type { QueryTerm } from "@/lib/search/index/query-term";
import type { ScoringIndex } from "@/lib/search/index/scoring-index";
import type { Alternative, Concept } from "@/lib/search/query/concept";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { SparseScores } from "@/lib/text/sparse-scores";

export interface Scored {
  doc: number;
  score: number;
  /** Share of the query's weight that the pair covers well, thread included. */
  coverage: number;
  /**
   * Share of the query's words that the pair contains at all; single characters count only if there is nothing else.
   */
  held: number;
}

/** The weight of a part of the query, found or not, and the cap on alternatives beside it. */
export interface ConceptMass {
  mass: number;
  cap(alternative: Alternative): number;
}

/** The pairs that match any part of a query, unordered. Most are noise, so details are computed on demand. */
export interface Scores<T extends Scored = Scored> {
  docs: readonly number[];
  /** As in `Scored`. */
  score(doc: number): number;
  held(doc: number): number;
  of(doc: number): T;
}

/** Scores every pair that matches any part of the query. */
export function scorePairs(concepts: readonly Concept[], index: ScoringIndex): Scores {
  const totals = new SparseScores(index.size);
  const covered = new Float64Array(index.size);
  const held = new Float64Array(index.size);
  const own = new SparseScores(index.size);
  const scratch = new Scratch(index.size);
  const onlySingles = concepts.every(({ kind }) => kind === "single");
  let whole = 0;
  let wholeHeld = 0;
  for (const concept of concepts) {
    const { mass } = scoreConcept(concept, index, own, scratch);
    const telling = onlySingles || concept.kind !== "single" ? mass : 0;
    whole += mass;
    wholeHeld += telling;
    own.each((doc, score) => {
      totals.add(doc, score);
      held[doc] = (held[doc] ?? 0) + telling;
      covered[doc] = (covered[doc] ?? 0) + mass * Math.min(1, (PARAMS.covers * score) / (mass || 1));
    });
    own.clear();
  }
  const coverage = (doc: number): number => (whole > 0 ? (covered[doc] ?? 0) / whole : 0);
  const share = (doc: number): number => (wholeHeld > 0 ? (held[doc] ?? 0) / wholeHeld : 0);
  const score = (doc: number): number => totals.get(doc) * coverageFactor(coverage(doc));
  return {
    docs: totals.docs,
    score,
    held: share,
    of: (doc) => ({ doc, coverage: coverage(doc), held: share(doc), score: score(doc) }),
  };
}

/** All important words count and none is required: a pair that lacks some loses a part. */
export function coverageFactor(coverage: number): number {
  return 1 - PARAMS.coverage + PARAMS.coverage * coverage;
}

class Scratch {
  readonly found: SparseScores;
  readonly matched: SparseScores;
  readonly threads: SparseScores;
  constructor(pairs: number) {
    this.found = new SparseScores(pairs);
    this.matched = new SparseScores(pairs);
    this.threads = new SparseScores(pairs);
  }
}

/** Writes into `out` the score of every pair for one concept: the best of its alternatives. */
function scoreConcept(
  concept: Concept,
  index: ScoringIndex,
  out: SparseScores,
  scratch: Scratch,
): ConceptMass {
  const worth = massOfConcept(concept, index);
  for (const alternative of concept.alternatives) {
    const factor = alternative.weight * concept.weight * worth.cap(alternative);
    const [term, ...others] = alternative.terms;
    if (term !== undefined && others.length === 0) {
      eachPosting(term, index, (doc, points) => out.raise(doc, points * factor));
      continue;
    }
    scoreAlternative(alternative, index, scratch);
    scratch.found.each((doc, points) => out.raise(doc, points * factor));
    scratch.found.clear();
  }
  spreadOverThreads(out, index, scratch.threads);
  return worth;
}

/** The alternative of a concept that a pair matches best. */
export interface BestAlternative {
  alternative: Alternative;
  points: number;
  /** Whether some of its words occur only in a phrasing of the pair. */
  phrased: boolean;
}

/** A concept with its scores of single pairs. */
export interface ScoredConcept {
  concept: Concept;
  /** Returns the score of a pair by its own words; null if it holds none of them. */
  match(doc: number): BestAlternative | null;
}

/** Returns concepts with their scores of single pairs, for what is said about the results. */
export const scoredConcepts = (concepts: readonly Concept[], index: ScoringIndex): ScoredConcept[] =>
  concepts.map((concept) => ({ concept, match: matcherOf(concept, index) }));

function matcherOf(concept: Concept, index: ScoringIndex): ScoredConcept["match"] {
  const { cap } = massOfConcept(concept, index);
  const candidates = concept.alternatives.map((alternative) => ({
    alternative,
    lists: alternative.terms.map(index.postings),
    mass: massOf(alternative, index),
    factor: alternative.weight * concept.weight * cap(alternative),
  }));
  return (doc) => {
    let best: BestAlternative | null = null;
    for (const { alternative, lists, mass, factor } of candidates) {
      let found = 0;
      let matched = 0;
      let phrased = false;
      for (const { docs, weights, own, idf } of lists) {
        const at = docs.indexOf(doc);
        const weight = weights[at];
        if (weight === undefined) continue;
        if (at >= own) phrased = true;
        found += idf * weight;
        matched += idf;
      }
      if (found === 0) continue;
      const points = found * completeness(alternative, matched / mass) * factor;
      if (points > (best?.points ?? 0)) best = { alternative, points, phrased };
    }
    return best;
  };
}

export function massOfConcept(concept: Concept, index: ScoringIndex): ConceptMass {
  const literal = concept.alternatives.find((alternative) => alternative.origin === null);
  const typed = literal ? massOf(literal, index) : 0;
  if (literal?.terms.some((term) => index.isHeld(term))) {
    // A rare synonym must not outweigh the typed word, if the index contains that word.
    return {
      mass: typed * concept.weight,
      cap: (alternative) => (alternative.origin ? Math.min(1, typed / massOf(alternative, index)) : 1),
    };
  }
  let mass = 0;
  // The rarest of several spellings is not the likeliest: all get the rarity of the most common one.
  let least = Number.POSITIVE_INFINITY;
  for (const alternative of concept.alternatives) {
    const own = massOf(alternative, index);
    if (!alternative.terms.some((term) => index.isHeld(term))) continue;
    mass = Math.max(mass, own * alternative.weight);
    if (isSpelling(alternative)) least = Math.min(least, own);
  }
  return {
    mass: Math.min(mass, least) * concept.weight,
    // The meaning of an unfinished word must not outweigh the word itself either.
    cap: (alternative) => Math.min(1, least / massOf(alternative, index)),
  };
}

const isSpelling = ({ origin }: Alternative): boolean => origin?.kind !== "glossary";

function massOf(alternative: Alternative, index: ScoringIndex): number {
  return alternative.terms.reduce((sum, term) => sum + index.postings(term).idf, 0);
}

/** Calls back with each pair that contains a term, its score for the term, and the maximum score. */
function eachPosting(
  term: QueryTerm,
  index: ScoringIndex,
  take: (doc: number, points: number, most: number) => void,
): void {
  const { docs, weights, idf } = index.postings(term);
  for (let i = 0; i < docs.length; i++) take(docs[i] ?? 0, idf * (weights[i] ?? 0), idf);
}

/** Writes into `found` the score of each pair for terms that belong together. */
function scoreAlternative(alternative: Alternative, index: ScoringIndex, { found, matched }: Scratch): void {
  for (const term of alternative.terms) {
    eachPosting(term, index, (doc, points, most) => {
      found.add(doc, points);
      matched.add(doc, most);
    });
  }
  const mass = massOf(alternative, index);
  found.each((doc, points) => found.set(doc, points * completeness(alternative, matched.get(doc) / mass)));
  matched.clear();
}

/** Terms that belong together count in full only together; half of a synonym says little. */
function completeness(alternative: Alternative, share: number): number {
  if (alternative.terms.length === 1) return 1;
  return alternative.origin ? share * share : share;
}

/** A follow-up turn also matches by the words of its thread, at a fraction of their weight. */
function spreadOverThreads(scores: SparseScores, index: ScoringIndex, best: SparseScores): void {
  scores.each((doc, score) => {
    if ((index.threadLength[doc] ?? 1) > 1) best.raise(index.threadStart[doc] ?? doc, score);
  });
  best.each((start, score) => {
    const end = start + (index.threadLength[start] ?? 1);
    const shared = score * PARAMS.thread;
    for (let doc = start; doc < end; doc++) scores.raise(doc, shared);
  });
  best.clear();
}
