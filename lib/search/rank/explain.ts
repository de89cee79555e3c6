import type { Explanation } from "@/lib/search/types";
import type { Ranked } from "./rank";
import { coverageFactor, type ScoredConcept } from "./score";

/** Explains the rank of a pair, one contribution per part of the query, the largest first. */
export function explain(ranked: Ranked, concepts: readonly ScoredConcept[]): Explanation {
  const contributions = concepts.flatMap(({ concept, match }) => {
    const best = match(ranked.doc);
    if (!best) return [];
    const as = best.alternative.terms.map((term) => term.text).join(" ");
    const found = { text: concept.text, as, points: round(best.points) };
    return [best.phrased ? { ...found, phrased: true as const } : found];
  });
  const own = contributions.reduce((sum, { points }) => sum + points, 0);
  const factor = coverageFactor(ranked.coverage);
  const thread = ranked.score / (factor * ranked.projectFactor || 1) - own;
  contributions.sort((a, b) => b.points - a.points);
  if (thread > 0.01)
    contributions.push({ text: "thread", as: "other turns of the thread", points: round(thread) });
  return {
    contributions,
    coverage: round(ranked.coverage),
    coverageFactor: round(factor),
    projectFactor: ranked.projectFactor,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
