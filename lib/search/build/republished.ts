import type { Pair } from "@/lib/model/pair";
import { simhash } from "@/lib/text/simhash";
import { BigramSignatures, bigrams, dice, essence } from "@/lib/text/similarity";

/**
 * Pairs that were published more than once (the same question, or one that differs in a few characters, with about the
 * same answer), and the translations of a pair.
 */

/** Shorter questions ("why?") recur with different subjects. */
const SHORTEST_QUESTION = 6;
/** Minimum similarity: of the answers to equal questions, and of both texts where the questions differ. */
const SAME_ANSWER = 0.6;
const NEARLY = 0.85;
/** Larger groups of candidates share a template; comparing all with all would also take too long. */
const MAX_CANDIDATES = 50;

const alike = (a: string, b: string, least: number): boolean => dice(bigrams(a), bigrams(b)) >= least;

/** Bands of a SimHash: texts that differ in few bits share at least one. */
const bandsOf = (text: string): string[] => {
  const hash = simhash(text);
  return [hash.slice(0, 4), hash.slice(4, 8), hash.slice(8, 12)].map((band, i) => `${i}${band}`);
};

/** Returns groups of numbers of equal pairs, each ascending; a unique pair is in none. */
export function republished(pairs: readonly Pair[]): number[][] {
  const buckets = new Map<string, number[]>();
  const put = (key: string, doc: number): void => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(doc);
    else buckets.set(key, [doc]);
  };
  const questions = pairs.map(({ question }) => essence(question.text));
  const signatures = new BigramSignatures(pairs.length);
  pairs.forEach(({ question: { text }, answer }, doc) => {
    const question = questions[doc] ?? "";
    if (question.length < SHORTEST_QUESTION || !answer) return;
    put(`=${question}`, doc);
    signatures.put(doc, bigrams(text));
    for (const band of bandsOf(`${question}\n${answer.text}`)) put(band, doc);
  });
  const group = pairs.map((_, doc) => doc);
  const first = (doc: number): number => {
    let at = doc;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [low = 0, high = 0] = [first(a), first(b)].sort((x, y) => x - y);
    group[high] = low;
  };
  const isSame = (a: number, b: number): boolean => {
    const [one, other] = [pairs[a], pairs[b]];
    // Two turns of one thread are two questions, however similar.
    if (!one?.answer || !other?.answer || one.thread.id === other.thread.id) return false;
    if (questions[a] === questions[b]) return alike(one.answer.text, other.answer.text, SAME_ANSWER);
    return (
      // A band of a large corpus holds many that have nothing in common.
      signatures.mostAlike(a, b) >= NEARLY &&
      alike(one.question.text, other.question.text, NEARLY) &&
      alike(one.answer.text, other.answer.text, NEARLY)
    );
  };
  for (const bucket of buckets.values()) {
    if (bucket.length > MAX_CANDIDATES) continue;
    bucket.forEach((a, i) => {
      for (const b of bucket.slice(i + 1)) if (first(a) !== first(b) && isSame(a, b)) join(a, b);
    });
  }
  const docOf = new Map(pairs.map(({ id }, doc) => [id, doc]));
  pairs.forEach(({ twin }, doc) => {
    const other = twin === undefined ? undefined : docOf.get(twin);
    if (other !== undefined) join(doc, other);
  });
  const groups = new Map<number, number[]>();
  pairs.forEach((_, doc) => {
    const key = first(doc);
    groups.set(key, [...(groups.get(key) ?? []), doc]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}
