import type { Tables } from "@/lib/search/index/tables";
import type { Concept } from "@/lib/search/query/concept";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { type Scored, type Scores, scorePairs } from "./score";

/** A pair with its score and the factors of the score. */
export interface Ranked extends Scored {
  projectFactor: number;
}

/** The pairs that match any part of a query, unordered. */
export type Ranking = Scores<Ranked>;

/** Scores pairs, with factors for the projects and years of the query and for pairs without an answer. */
export function scoreAll(concepts: readonly Concept[], years: readonly string[], tables: Tables): Ranking {
  const project = projectFactors(concepts, tables);
  const year = yearFactors(years, tables);
  const scores = scorePairs(concepts, tables.index);
  const unanswered = tables.columns.answered?.values.indexOf("no") ?? -1;
  const answered = (doc: number): number =>
    unanswered >= 0 && tables.columns.answered?.first(doc) === unanswered ? PARAMS.unanswered : 1;
  const factorOf = (doc: number): number => project(doc) * year(doc) * answered(doc);
  return {
    docs: scores.docs,
    score: (doc) => rounded(scores.score(doc) * factorOf(doc)),
    held: scores.held,
    of(doc) {
      const projectFactor = factorOf(doc);
      const { score, coverage, held } = scores.of(doc);
      return { doc, score: rounded(score * projectFactor), coverage, held, projectFactor };
    },
  };
}

/** Engines differ in the last bits of a logarithm; rounding makes ties equal everywhere. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

type Factor = (doc: number) => number;

/**
 * A query that names a project prefers pairs of that project, although its name occurs in every second pair. A pair of
 * another project that mentions it is nearly as good.
 */
function projectFactors(concepts: readonly Concept[], tables: Tables): Factor {
  const words = concepts.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms : [])),
  );
  const filed = tables.projectNames.map((names) => words.some(({ text }) => names.includes(text)));
  const named = tables.projectNames.flatMap((names, i) => (filed[i] ? names : []));
  const mentioning = new Set(
    words.flatMap((term) => (named.includes(term.text) ? [...tables.index.postings(term).docs] : [])),
  );
  return (doc) => {
    if (filed[tables.project[doc] ?? -1]) return PARAMS.project;
    return mentioning.has(doc) ? PARAMS.mentioned : 1;
  };
}

/** A year among the words prefers the pairs of that year. */
function yearFactors(years: readonly string[], tables: Tables): Factor {
  const column = tables.columns.year;
  if (years.length === 0 || !column) return () => 1;
  return (doc) => (years.includes(column.values[column.first(doc)] ?? "") ? PARAMS.year : 1);
}

/**
 * Returns the pairs worth counting and showing, best first, newer first among equals. A pair that contains everything
 * is always included; one that scores far below the best and contains little of the query is noise.
 */
export function rankMatching(docs: readonly number[], ranking: Ranking): number[] {
  const scores = docs.map(ranking.score);
  const floor = scores.reduce((most, score) => Math.max(most, score), 0) * PARAMS.matching;
  const matching: { doc: number; score: number }[] = [];
  docs.forEach((doc, i) => {
    const score = scores[i] ?? 0;
    if (score >= floor || ranking.held(doc) >= PARAMS.held) matching.push({ doc, score });
  });
  return matching.sort((a, b) => b.score - a.score || b.doc - a.doc).map(({ doc }) => doc);
}
