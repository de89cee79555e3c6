import type { Concept } from "./concept";
import { PARAMS } from "./params";
import { type Scored, scorePairs } from "./score";
import type { Tables } from "./tables";

/** A pair with its score and what made it. */
export interface Ranked extends Scored {
  projectFactor: number;
}

/** The pairs that hold anything of a query, in no order. */
export interface Ranking {
  docs: readonly number[];
  of(doc: number): Ranked;
}

/** Scores with what the query says of projects. */
export function scoreAll(concepts: readonly Concept[], tables: Tables): Ranking {
  const factors = projectFactors(concepts, tables);
  const scores = scorePairs(concepts, tables.index);
  return {
    docs: scores.docs,
    of(doc) {
      const { coverage, held, score } = scores.of(doc);
      const projectFactor = factors[tables.project[doc] ?? -1] ?? 1;
      return { doc, coverage, held, score: rounded(score * projectFactor), projectFactor };
    },
  };
}

/** Engines differ in the last bits of a logarithm; what is equal but for those shall be equal everywhere. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

/** Who names a project wants its answers first, though the word itself stands in every second pair. */
function projectFactors(concepts: readonly Concept[], tables: Tables): number[] {
  const words = new Set(
    concepts.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms : [])),
    ),
  );
  return tables.projects.map(({ names }) => (names.some((name) => words.has(name)) ? PARAMS.project : 1));
}

/**
 * The pairs that are worth counting and showing, best first, newer first among equals. A pair that holds what was asked
 * for always is; one that is far from the best and holds little of the query is noise.
 */
export function rankMatching(docs: readonly number[], ranking: Ranking): Ranked[] {
  const scores = Float64Array.from(docs, (doc) => ranking.of(doc).score);
  const floor = scores.reduce((most, score) => Math.max(most, score), 0) * PARAMS.matching;
  const matching: Ranked[] = [];
  for (const [i, doc] of docs.entries()) {
    const ranked = ranking.of(doc);
    if ((scores[i] ?? 0) >= floor || ranked.held >= PARAMS.held) matching.push(ranked);
  }
  return matching.sort((a, b) => b.score - a.score || b.doc - a.doc);
}
