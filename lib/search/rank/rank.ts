import type { Tables } from "@/lib/search/index/tables";
import type { Concept } from "@/lib/search/query/concept";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { type Scored, type Scores, scorePairs } from "./score";

/** A pair with its score and what made it. */
export interface Ranked extends Scored {
  projectFactor: number;
}

/** The pairs that hold anything of a query, in no order. */
export type Ranking = Scores<Ranked>;

/** Scores with what the query says of projects. */
export function scoreAll(concepts: readonly Concept[], tables: Tables): Ranking {
  const factors = projectFactors(concepts, tables);
  const scores = scorePairs(concepts, tables.index);
  const factorOf = (doc: number): number => factors[tables.project[doc] ?? -1] ?? 1;
  const score = (doc: number): number => rounded(scores.score(doc) * factorOf(doc));
  return {
    docs: scores.docs,
    score,
    held: scores.held,
    of: (doc) => ({ ...scores.of(doc), score: score(doc), projectFactor: factorOf(doc) }),
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
  return tables.projectNames.map((names) => (names.some((name) => words.has(name)) ? PARAMS.project : 1));
}

/**
 * The pairs that are worth counting and showing, best first, newer first among equals. A pair that holds what was asked
 * for always is; one that is far from the best and holds little of the query is noise.
 */
export function rankMatching(docs: readonly number[], ranking: Ranking): Ranked[] {
  const scores = Float64Array.from(docs, ranking.score);
  const floor = scores.reduce((most, score) => Math.max(most, score), 0) * PARAMS.matching;
  return docs
    .filter((doc, i) => (scores[i] ?? 0) >= floor || ranking.held(doc) >= PARAMS.held)
    .map(ranking.of)
    .sort((a, b) => b.score - a.score || b.doc - a.doc);
}
