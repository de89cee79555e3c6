/**
 * BM25F: the weight of a term in a pair, and its encoding as a FlexSearch slot. All constants were measured on the
 * golden queries.
 */

import { PARAMS } from "./parameters";

/** `thread`: the earlier questions of the pair's thread. */
export type Field = "question" | "project" | "asker" | "answer" | "phrasings" | "thread";

export const FIELDS: readonly Field[] = ["question", "project", "asker", "answer", "phrasings", "thread"];

/** Readers compare their question with the question; the answer merely mentions terms. */
export const FIELD_WEIGHT: Record<Field, number> = {
  question: 4,
  project: 2,
  asker: 1,
  answer: 1.15,
  phrasings: 1.5,
  thread: 0.4,
};

/** A class, a key or an error code in the answer is more specific than a word of its prose. */
const LATIN_ANSWER = 1.25;

/** Length normalisation: 0 ignores the length of a field, 1 divides by it. */
export const FIELD_LENGTH: Record<Field, number> = {
  question: 0.75,
  project: 0,
  asker: 0,
  answer: 0.6,
  phrasings: 0,
  thread: 0.3,
};

/** Impact-ordered slots of the terms in a pair's own text. Eight suffice: 16 and 32 gained nothing. */
const TEXT_SLOTS = 8;

/** Slots of the terms that occur only in the phrasings of a pair: four or more times, three times, twice, once. */
const PHRASED_SLOTS = 4;

/** All slots: those of the text first, each group from strong to weak. */
export const SLOT_COUNT = TEXT_SLOTS + PHRASED_SLOTS;

export type FieldLengths = Record<Field, number>;

/**
 * The counts of a term in the fields of a pair, five bits per field. Objects would need too much memory, as there are
 * millions of counts. 30 bits hold six fields.
 */
export type FieldCounts = number;

const BITS = 5;
const MOST_COUNTED = 2 ** BITS - 1;

/** Returns the counts incremented in the field at this index of `FIELDS`. */
export function countOne(counts: FieldCounts, place: number): FieldCounts {
  return countIn(counts, place) === MOST_COUNTED ? counts : counts + (1 << (BITS * place));
}

const countIn = (counts: FieldCounts, place: number): number => (counts >>> (BITS * place)) & MOST_COUNTED;

/** The divisor of the counts of each field of a pair, from the field's length. */
export type LengthNorms = Record<Field, number>;

export function lengthNorms(lengths: FieldLengths, averages: FieldLengths): LengthNorms {
  const norm = (field: Field): number => {
    const b = FIELD_LENGTH[field];
    return 1 - b + b * (lengths[field] / (averages[field] || 1));
  };
  return {
    question: norm("question"),
    project: norm("project"),
    asker: norm("asker"),
    answer: norm("answer"),
    phrasings: norm("phrasings"),
    thread: norm("thread"),
  };
}

/** Returns the weight of a term in a pair, between 0 and 1. `latin`: it contains adjacent Latin letters. */
function termWeight(counts: FieldCounts, latin: boolean, norms: LengthNorms): number {
  let frequency = 0;
  FIELDS.forEach((field, place) => {
    const count = countIn(counts, place);
    if (count === 0) return;
    const factor = field === "answer" && latin ? LATIN_ANSWER : 1;
    frequency += (FIELD_WEIGHT[field] * factor * count) / norms[field];
  });
  return frequency / (PARAMS.saturation + frequency);
}

/** The slot of terms with the maximum weight. */
export const STRONGEST_SLOT = 0;

const PHRASINGS = FIELDS.indexOf("phrasings");

/** Returns the slot of a term in a pair; arguments as for `termWeight`. */
export function slotOf(counts: FieldCounts, latin: boolean, norms: LengthNorms): number {
  const phrased = countIn(counts, PHRASINGS);
  if (phrased > 0 && counts === phrased << (BITS * PHRASINGS))
    return SLOT_COUNT - Math.min(PHRASED_SLOTS, phrased);
  const weight = termWeight(counts, latin, norms);
  return Math.min(TEXT_SLOTS - 1, TEXT_SLOTS - 1 - Math.floor(weight * TEXT_SLOTS));
}

/** Returns whether only phrasings of a pair contain a term. */
export const isPhrased = (slot: number): boolean => slot >= TEXT_SLOTS;

/** Returns the weight of a slot; for those of the text, the middle of its range. */
export function weightOfSlot(slot: number): number {
  if (!isPhrased(slot)) return (TEXT_SLOTS - slot - 0.5) / TEXT_SLOTS;
  const frequency = FIELD_WEIGHT.phrasings * (SLOT_COUNT - slot);
  return frequency / (PARAMS.saturation + frequency);
}

/** Returns the inverse document frequency, never negative. */
export function rarity(found: number, total: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}
