/**
 * Finds words that can name a topic: Latin terms, and runs of two to four Han characters that behave like words. Without a
 * dictionary: a run is a word if its characters stick together (mutual information) and its neighbours vary.
 */

import { isHan } from "@/lib/text/characters";
import { withoutFiller } from "@/lib/text/filler";
import { tokenize } from "@/lib/text/tokenize";

const MIN_HAN = 2;
const MAX_HAN = 4;
/** Shorter Latin terms are variables rather than topics. */
const MIN_LATIN = 3;
/** Minimum mutual information, in bits, between the two halves of a run at its weakest joint. */
const MIN_COHESION = 3;
/** If a larger share of a run's occurrences has the same neighbour, the run is part of a longer word. */
const MAX_NEIGHBOUR_SHARE = 0.6;

/** Function characters, with which no topic name begins or ends: 这边有, 回滚时, 模式下. */
const NEVER_FIRST = /^[这那哪在没就都也还和与及或把被么吗呢吧了的地得着很太且而其此该各每些之只已将]/u;
const NEVER_LAST =
  /[这那哪有在没就都也还和与及或把被么吗呢吧了的地得着很太且而其此该各每些之只已将时后前里中上下会能要到于]$/u;

/** A text's candidate terms, each with its first spelling there. */
export type TextTerms = Map<string, string>;

/** Occurrences of a run or a character. Mutated in place, because there are a million of them. */
interface RunCount {
  count: number;
  texts: number;
  /** The last text that contained it. */
  last: number;
}

interface RunStatistics {
  count: number;
  left: Map<string, number>;
  right: Map<string, number>;
}

/** Returns a text without filler words, and its runs of Han characters. */
interface ReadText {
  kept: string;
  han: string[];
}

function readText(text: string): ReadText {
  const kept = withoutFiller(text);
  return { kept, han: kept.match(/[\u3400-\u4dbf\u4e00-\u9fff]+/g) ?? [] };
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function latinTerms(kept: string, found: TextTerms): void {
  for (const { term, kind, start, end } of tokenize(kept)) {
    if (kind !== "word" || term.length < MIN_LATIN || !/^[a-z]/.test(term)) continue;
    if (!found.has(term)) found.set(term, kept.slice(start, end));
  }
}

/** Calls `tell` with every run of two to four Han characters and its neighbours ("" at the end of a text). */
function eachRun({ han }: ReadText, tell: (run: string, left: string, right: string) => void): void {
  for (const whole of han) {
    for (let at = 0; at < whole.length; at++) {
      for (let length = MIN_HAN; length <= MAX_HAN && at + length <= whole.length; length++) {
        tell(whole.slice(at, at + length), whole.charAt(at - 1), whole.charAt(at + length));
      }
    }
  }
}

/** Returns the mutual information of a run's halves at its weakest joint, in bits. */
function cohesion(run: string, counts: ReadonlyMap<string, RunCount>, total: number): number {
  const frequency = (part: string): number => (counts.get(part)?.count ?? 1) / total;
  let weakest = Number.POSITIVE_INFINITY;
  for (let joint = 1; joint < run.length; joint++) {
    const expected = frequency(run.slice(0, joint)) * frequency(run.slice(joint));
    weakest = Math.min(weakest, Math.log2(frequency(run) / expected));
  }
  return weakest;
}

const isFree = (neighbours: ReadonlyMap<string, number>, count: number): boolean =>
  [...neighbours].every(([character, n]) => character === "" || n / count <= MAX_NEIGHBOUR_SHARE);

/** Returns the runs that behave like words in these texts. */
function hanWords(texts: readonly ReadText[], minTexts: number): Set<string> {
  const counts = new Map<string, RunCount>();
  let total = 0;
  texts.forEach((text, i) => {
    const count = (run: string): void => {
      const known = counts.get(run);
      if (!known) counts.set(run, { count: 1, texts: 1, last: i });
      else {
        known.count++;
        if (known.last !== i) known.texts++;
        known.last = i;
      }
    };
    for (const whole of text.han) {
      total += whole.length;
      for (const character of whole) count(character);
    }
    eachRun(text, count);
  });
  const statistics = new Map<string, RunStatistics>();
  for (const [run, { texts: n }] of counts) {
    if (run.length < MIN_HAN || n < minTexts || NEVER_FIRST.test(run) || NEVER_LAST.test(run)) continue;
    statistics.set(run, { count: 0, left: new Map(), right: new Map() });
  }
  for (const text of texts) {
    eachRun(text, (run, left, right) => {
      const entry = statistics.get(run);
      if (!entry) return;
      entry.count++;
      add(entry.left, left);
      add(entry.right, right);
    });
  }
  const words = new Set<string>();
  for (const [run, { count, left, right }] of statistics) {
    if (isFree(left, count) && isFree(right, count) && cohesion(run, counts, total) >= MIN_COHESION)
      words.add(run);
  }
  return words;
}

/**
 * The candidate terms of each text. A run of Han characters counts if at least `minTexts` texts contain it, or if it is one
 * of the words `known`.
 */
export function candidateTerms(
  texts: readonly string[],
  minTexts: number,
  known: { has(word: string): boolean },
): TextTerms[] {
  const read = texts.map(readText);
  const words = hanWords(read, minTexts);
  return read.map((text) => {
    const found: TextTerms = new Map();
    latinTerms(text.kept, found);
    eachRun(text, (run) => {
      if (words.has(run) || known.has(run)) found.set(run, run);
    });
    return found;
  });
}

/** Returns whether a term is written in Han characters. */
export const isHanTerm = (term: string): boolean => isHan(term.charCodeAt(0));
