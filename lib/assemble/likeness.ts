/** Scores how likely two entries of the ledger are the same pair, edited, by asker, question and answer. Pure. */
import { bigrams, dice, essence } from "@/lib/text/similarity";
import type { LedgerEntry } from "./ledger";

/** An entry with the data for comparisons, computed once. */
export interface Sketch {
  entry: LedgerEntry;
  question: Bag;
  /** Null if there is no answer. */
  answer: Bag | null;
}

interface Bag {
  grams: ReadonlyMap<string, number>;
  size: number;
}

/**
 * Returns what stays of a text when punctuation and spacing are corrected; for a text without letters, such as an
 * emoji, the whole text.
 */
export const core = (text: string): string => essence(text) || text.normalize("NFKC").replace(/\s+/g, "");

function bagOf(text: string): Bag {
  const found = bigrams(text);
  const grams = found.size > 0 ? found : new Map([[core(text), 1]]);
  let size = 0;
  for (const count of grams.values()) size += count;
  return { grams, size };
}

export const sketch = (entry: LedgerEntry): Sketch => ({
  entry,
  question: bagOf(entry.question),
  answer: entry.answer === null ? null : bagOf(entry.answer),
});

const QUESTION_WEIGHT = 0.6;
const ANSWER_WEIGHT = 0.4;
const SAME_ASKER = 0.1;
/** Factor for a question that was answered later: it is probably the same question. */
const ANSWERED_LATER = 0.9;
/** Minimum likeness of a pair with its edited form. Different pairs of a weekly post stay below 0.4. */
export const THRESHOLD = 0.5;

/** Texts with fewer bigrams may be alike by chance: "怎么解决？", "好的。" */
const TELLING_QUESTION = 8;
const TELLING_ANSWER = 10;

/** Returns how distinctive a text is, from 0 to 1. */
const telling = (a: Bag, b: Bag, enough: number): number => Math.min(1, Math.max(a.size, b.size) / enough);

/** Answers at least this similar show that the asker's name was corrected. */
const CORRECTED_ASKER = 0.6;

const nameOf = (asker: string): string => asker.normalize("NFKC").toLowerCase().replace(/[@\s]/g, "");

/** Returns whether two entries name different people. */
const differentAskers = ({ entry: a }: Sketch, { entry: b }: Sketch): boolean =>
  a.asker !== null && b.asker !== null && nameOf(a.asker) !== nameOf(b.asker);

/**
 * Returns the likeness of two entries, from 0 (nothing in common) to 1.1 (same question and answer of the same person).
 */
export function likeness(a: Sketch, b: Sketch): number {
  const question = dice(a.question.grams, b.question.grams);
  const asks = question * telling(a.question, b.question, TELLING_QUESTION);
  if (differentAskers(a, b)) return ofDifferentAskers(a, b, question);
  const asker = a.entry.asker !== null && b.entry.asker !== null ? SAME_ASKER : 0;
  if (!a.answer && !b.answer) return asks + asker;
  if (!a.answer || !b.answer) return asks * ANSWERED_LATER + asker;
  // A short answer is weak evidence for a question that has nothing in common with the other one.
  const weight = Math.max(question, telling(a.answer, b.answer, TELLING_ANSWER));
  return asks * QUESTION_WEIGHT + dice(a.answer.grams, b.answer.grams) * weight * ANSWER_WEIGHT + asker;
}

/** Returns whether the pairs belong to different people, unless their texts show that the name was corrected. */
function ofDifferentAskers(a: Sketch, b: Sketch, question: number): number {
  if (!a.answer || !b.answer) return 0;
  const answer = dice(a.answer.grams, b.answer.grams) * telling(a.answer, b.answer, TELLING_ANSWER);
  return answer < CORRECTED_ASKER ? 0 : question * QUESTION_WEIGHT + answer * ANSWER_WEIGHT;
}

/** Returns a key that is equal for entries of the same pair, in whichever post. */
export const exactKey = ({ asker, question, answer }: LedgerEntry): string =>
  [asker && nameOf(asker), core(question), answer === null ? null : core(answer)].join("\n");

const isUnchanged = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.asker === b.asker && a.question === b.question && a.answer === b.answer;

/** Returns whether two entries may be one pair, edited. */
export const alike = (a: LedgerEntry, b: LedgerEntry): boolean =>
  isUnchanged(a, b) || exactKey(a) === exactKey(b) || likeness(sketch(a), sketch(b)) >= THRESHOLD;
