/** How surely two entries of the ledger are one pair, edited. Asker, question and answer weigh. Pure. */
import { bigrams, dice, essence } from "@/lib/text/similarity";
import type { LedgerEntry } from "./ledger";

/** An entry with what comparing it takes, worked out once. */
export interface Sketch {
  entry: LedgerEntry;
  question: Bag;
  /** Null where there is no answer. */
  answer: Bag | null;
}

interface Bag {
  grams: ReadonlyMap<string, number>;
  size: number;
}

/** What stays of a text when punctuation and spacing are corrected; of a text without letters, such as an emoji, all. */
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
/** A question that got its answer later is the same question, a little less surely. */
const ANSWERED_LATER = 0.9;
/** Alike enough to be the same pair, edited. Different pairs of a weekly post stay below 0.4. */
export const THRESHOLD = 0.5;

/** Two texts of fewer bigrams may be alike by chance: "怎么解决？", "好的。" */
const TELLING_QUESTION = 8;
const TELLING_ANSWER = 10;

/** 1 for a text that says something of its own, down to 0. */
const telling = (a: Bag, b: Bag, enough: number): number => Math.min(1, Math.max(a.size, b.size) / enough);

/** An answer this much alike shows that the name of its asker was corrected. */
const CORRECTED_ASKER = 0.6;

const nameOf = (asker: string): string => asker.normalize("NFKC").toLowerCase().replace(/[@\s]/g, "");

/** Whether two entries name different people. */
const differentAskers = ({ entry: a }: Sketch, { entry: b }: Sketch): boolean =>
  a.asker !== null && b.asker !== null && nameOf(a.asker) !== nameOf(b.asker);

/** From 0, nothing in common, to 1.1: the same question and answer of the same person. */
export function likeness(a: Sketch, b: Sketch): number {
  const question = dice(a.question.grams, b.question.grams);
  const asks = question * telling(a.question, b.question, TELLING_QUESTION);
  if (differentAskers(a, b)) return ofDifferentAskers(a, b, question);
  const asker = a.entry.asker !== null && b.entry.asker !== null ? SAME_ASKER : 0;
  if (!a.answer && !b.answer) return asks + asker;
  if (!a.answer || !b.answer) return asks * ANSWERED_LATER + asker;
  // A short answer says little about a question that has nothing in common with the other one.
  const weight = Math.max(question, telling(a.answer, b.answer, TELLING_ANSWER));
  return asks * QUESTION_WEIGHT + dice(a.answer.grams, b.answer.grams) * weight * ANSWER_WEIGHT + asker;
}

/** Another person's pair, unless its texts show that the name was corrected. */
function ofDifferentAskers(a: Sketch, b: Sketch, question: number): number {
  if (!a.answer || !b.answer) return 0;
  const answer = dice(a.answer.grams, b.answer.grams) * telling(a.answer, b.answer, TELLING_ANSWER);
  return answer < CORRECTED_ASKER ? 0 : question * QUESTION_WEIGHT + answer * ANSWER_WEIGHT;
}

/** Equal for entries that record the same pair, wherever it stands. */
export const exactKey = ({ asker, question, answer }: LedgerEntry): string =>
  [asker && nameOf(asker), core(question), answer === null ? null : core(answer)].join("\n");

const isUnchanged = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.asker === b.asker && a.question === b.question && a.answer === b.answer;

/** Whether two entries can be one pair, edited. */
export const alike = (a: LedgerEntry, b: LedgerEntry): boolean =>
  isUnchanged(a, b) || exactKey(a) === exactKey(b) || likeness(sketch(a), sketch(b)) >= THRESHOLD;
