/** The queries: the labelled ones if available, and known items of any corpus. */
import type { Pair } from "@/lib/model/pair";
import { hasGold } from "../../quality/community/gold";
import { queriesByPost, queriesByQuestion } from "../../quality/community/queries";
import type { LabelledQuery } from "../../quality/own/labels";
import { createRandom } from "../generate/random";

export interface Query {
  text: string;
  kind: string;
  /** The pairs that answer it; usually one. */
  wanted: readonly string[];
}

const queryOf = ({ query, kind, relevant }: LabelledQuery): Query => ({
  text: query,
  kind,
  wanted: relevant,
});

/** Returns the labelled queries of the community; none if they are not available. */
export async function queriesFor(pairs: readonly Pair[]): Promise<Query[]> {
  return hasGold() ? (await queriesByPost(pairs)).map(queryOf) : [];
}

/** The labelled queries over documents of other communities. */
export const queriesForOthers = async (pairs: readonly Pair[]): Promise<Query[]> =>
  (await queriesByQuestion(pairs)).map(queryOf);

const WORD = /[A-Za-z][A-Za-z0-9]{3,23}|\p{Script=Han}{2,}/gu;
const HAN_LENGTH = 4;
/** Counts by hash: a collision makes a word look more common, never rarer. */
const COUNTERS = 2 ** 24;
const SEED = 7;

/** Yields Latin words, and all runs of four Han characters. */
function* wordsOf(text: string): Generator<string> {
  for (const [run] of text.matchAll(WORD)) {
    if (/^[A-Za-z]/.test(run)) yield run;
    else for (let i = 0; i + HAN_LENGTH <= run.length; i++) yield run.slice(i, i + HAN_LENGTH);
  }
}

function slotOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (COUNTERS - 1);
}

const textOf = ({ question, answer }: Pair): string => `${question.text}\n${answer?.text ?? ""}`;

/**
 * Returns known items: two or three of a pair's own rarest words, which no other pair contains together, must find it.
 */
export function knownItems(pairs: readonly Pair[], count: number): Query[] {
  const counts = new Uint32Array(COUNTERS);
  const wordSets = (pair: Pair): Set<string> => new Set(wordsOf(textOf(pair).toLowerCase()));
  for (const pair of pairs) {
    for (const word of wordSets(pair)) {
      const slot = slotOf(word);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  const random = createRandom(SEED);
  const queries: Query[] = [];
  for (let tries = 0; queries.length < count && tries < count * 10 && pairs.length > 0; tries++) {
    const pair = random.pick(pairs);
    const text = textOf(pair).toLowerCase();
    const rare = [...wordSets(pair)]
      .map((word) => ({ word, at: text.indexOf(word), count: counts[slotOf(word)] ?? 0 }))
      .sort((a, b) => a.count - b.count);
    const chosen: typeof rare = [];
    for (const next of rare) {
      const apart = chosen.every(({ at }) => Math.abs(at - next.at) > HAN_LENGTH);
      if (apart && chosen.length < 2 + (tries % 2)) chosen.push(next);
    }
    if (chosen[0]?.count !== 1 || chosen.length < 2) continue;
    queries.push({ text: chosen.map(({ word }) => word).join(" "), kind: "known item", wanted: [pair.id] });
  }
  return queries;
}
