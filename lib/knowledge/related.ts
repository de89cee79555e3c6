/**
 * Related pairs, computed by the build: cosine similarity of TF-IDF vectors over an inverted index. Deterministic. Common
 * terms are dropped and vectors truncated, so that the work grows linearly with the pairs.
 */

import type { Pair } from "@/lib/model/pair";
import { withoutFiller } from "@/lib/text/filler";
import { SparseScores } from "@/lib/text/sparse-scores";
import { type TermKind, tokenize } from "@/lib/text/tokenize";

const MAX_RELATED = 5;
/** Pairs below this similarity share words rather than a subject. */
const MIN_SIMILARITY = 0.135;
/** Factor for pairs of the same project. */
const SAME_PROJECT = 1.5;
/** Weight of a term in the question; one in the answer weighs 1. */
const QUESTION_WEIGHT = 3;
/** Terms in a larger share of the pairs do not discriminate; terms in more pairs cost too much time. */
const MAX_SHARE = 0.15;
const MAX_POSTINGS = 400;
/** Length of a vector in terms: the rest of a long answer adds noise and time. */
const MAX_TERMS = 60;

const KIND_WEIGHT: Record<TermKind, number> = {
  bigram: 1,
  trigram: 1,
  word: 1.5,
  part: 0.5,
  stem: 0,
  single: 0,
  prefix: 0,
  flag: 0,
};

type Vector = [term: string, weight: number][];

/** `opening`: the first question of the thread, because a follow-up such as 「那怎么配？」 has no subject of its own. */
function termWeights({ question, answer }: Pair, opening: string): Map<string, number> {
  const weights = new Map<string, number>();
  const read = (text: string, factor: number): void => {
    for (const { term, kind } of tokenize(withoutFiller(text))) {
      const weight = KIND_WEIGHT[kind] * factor;
      if (weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
    }
  };
  read(question.text, QUESTION_WEIGHT);
  read(opening, 1);
  read(answer?.text ?? "", 1);
  return weights;
}

/** Returns the unit vectors of the pairs, truncated to their strongest terms. */
function vectorsOf(pairs: readonly Pair[]): Vector[] {
  const openings = new Map(
    pairs.map(({ thread, question }) => [`${thread.id} ${thread.position}`, question.text]),
  );
  const bags = pairs.map((pair) =>
    termWeights(pair, pair.thread.position > 1 ? (openings.get(`${pair.thread.id} 1`) ?? "") : ""),
  );
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const limit = Math.min(MAX_POSTINGS, Math.max(2, pairs.length * MAX_SHARE));
  return bags.map((bag) => {
    const weighted: Vector = [];
    for (const [term, weight] of bag) {
      const n = frequency.get(term) ?? 0;
      if (n <= limit) weighted.push([term, (1 + Math.log(weight)) * Math.log(pairs.length / n)]);
    }
    weighted.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const kept = weighted.filter(([, weight]) => weight > 0).slice(0, MAX_TERMS);
    const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
    return kept.map(([term, weight]) => [term, weight / length]);
  });
}

/** The pairs that contain a term, with its weights. Two parallel lists, because millions of small objects are slow. */
interface Postings {
  pairs: number[];
  weights: number[];
}

function invert(vectors: readonly Vector[]): Map<string, Postings> {
  const postings = new Map<string, Postings>();
  vectors.forEach((vector, pair) => {
    for (const [term, weight] of vector) {
      const held = postings.get(term) ?? { pairs: [], weights: [] };
      postings.set(term, held);
      held.pairs.push(pair);
      held.weights.push(weight);
    }
  });
  return postings;
}

/** Returns the ids of related pairs (at most five, the closest first) by the id of each pair that has any. */
export function relatedPairs(pairs: readonly Pair[]): Record<string, string[]> {
  const vectors = vectorsOf(pairs);
  const postings = invert(vectors);
  const result: Record<string, string[]> = {};
  const scores = new SparseScores(pairs.length);
  pairs.forEach((pair, i) => {
    for (const [term, weight] of vectors[i] ?? []) {
      const held = postings.get(term);
      held?.pairs.forEach((other, n) => {
        scores.add(other, weight * (held.weights[n] ?? 0));
      });
    }
    const ids = closest(pair, scores, pairs);
    if (ids.length > 0) result[pair.id] = ids;
    scores.clear();
  });
  return result;
}

/** Returns the best answered candidates: one per thread, none of the pair's own thread. */
function closest(pair: Pair, scores: SparseScores, pairs: readonly Pair[]): string[] {
  const candidates: { other: Pair; near: number }[] = [];
  for (const i of scores.docs) {
    const score = scores.get(i);
    if (score * SAME_PROJECT < MIN_SIMILARITY) continue;
    const other = pairs[i];
    if (!other?.answer || other.thread.id === pair.thread.id) continue;
    const near = pair.project && other.project?.slug === pair.project.slug ? score * SAME_PROJECT : score;
    if (near >= MIN_SIMILARITY) candidates.push({ other, near });
  }
  candidates.sort((a, b) => b.near - a.near || (a.other.id < b.other.id ? -1 : 1));
  const threads = new Set<string>();
  const ids: string[] = [];
  for (const { other } of candidates) {
    if (threads.has(other.thread.id)) continue;
    threads.add(other.thread.id);
    ids.push(other.id);
    if (ids.length === MAX_RELATED) break;
  }
  return ids;
}
