/**
 * The encoding of a term's weight in a pair: a rank feature, whose query computes value / (value + pivot). That is the
 * saturation of BM25, so the value is the weighted frequency behind the weight.
 */
import { SLOT_COUNT, weightOfSlot } from "@/lib/search/weighting/bm25f";
import { PARAMS } from "@/lib/search/weighting/parameters";

export const FIELD = "terms";

/** The engine splits field names at dots. No term contains a one dot leader, which folds to a dot. */
const DOT = "\u2024";

export const fieldOf = (term: string): string => `${FIELD}.${featureOf(term)}`;

export const featureOf = (term: string): string => term.replaceAll(".", DOT);

const WEIGHTS = Array.from({ length: SLOT_COUNT }, (_, slot) => weightOfSlot(slot));

/** Returns the value that encodes a slot. */
export function valueOfSlot(slot: number): number {
  const weight = WEIGHTS[slot] ?? 0;
  return Number(((PARAMS.saturation * weight) / (1 - weight)).toPrecision(4));
}

/** Returns the slot of a weight from the engine, which keeps 9 bits of a value. */
export function slotOfWeight(weight: number): number {
  let nearest = 0;
  WEIGHTS.forEach((known, slot) => {
    if (Math.abs(known - weight) < Math.abs((WEIGHTS[nearest] ?? 0) - weight)) nearest = slot;
  });
  return nearest;
}
