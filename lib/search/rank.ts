import type { Concept } from "./concept";
import { PARAMS } from "./params";
import { type Scored, scorePairs } from "./score";
import type { Tables } from "./tables";

/** A pair with its score and what made it. */
export interface Ranked extends Scored {
  projectFactor: number;
}

/** All pairs that hold anything of the query, best first, newer first among equals. */
export function rankPairs(concepts: readonly Concept[], tables: Tables): Ranked[] {
  const factors = projectFactors(concepts, tables);
  const ranked = scorePairs(concepts, tables.index).map(({ doc, coverage, held, score }): Ranked => {
    const projectFactor = factors[tables.project[doc] ?? -1] ?? 1;
    return { doc, coverage, held, score: rounded(score * projectFactor), projectFactor };
  });
  return ranked.sort((a, b) => b.score - a.score || b.doc - a.doc);
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
 * The ranked pairs that are worth counting and showing. A pair that holds what was asked for always is; one that is far
 * from the best and holds little of the query is noise.
 */
export function onlyMatching(ranked: readonly Ranked[]): Ranked[] {
  const floor = (ranked[0]?.score ?? 0) * PARAMS.matching;
  return ranked.filter(({ score, held }) => score >= floor || held >= PARAMS.held);
}
