/**
 * How the weight of a term in a pair is kept: as a rank feature, whose query makes value / (value + pivot) of it. That
 * is the saturation of BM25, so the value is the weighted frequency that the weight was made of.
 */
import { SLOT_COUNT, weightOfSlot } from "@/lib/search/weighting/bm25f";
import { PARAMS } from "@/lib/search/weighting/parameters";

export const FIELD = "terms";

/** The engine parts the names of fields at dots; no term holds a one dot leader, which folds to a dot. */
const DOT = "\u2024";

export const fieldOf = (term: string): string => `${FIELD}.${featureOf(term)}`;

export const featureOf = (term: string): string => term.replaceAll(".", DOT);

const WEIGHTS = Array.from({ length: SLOT_COUNT }, (_, slot) => weightOfSlot(slot));

/** The value that stands for a slot. */
export function valueOfSlot(slot: number): number {
  const weight = WEIGHTS[slot] ?? 0;
  return Number(((PARAMS.saturation * weight) / (1 - weight)).toPrecision(4));
}

/** The slot of a weight that the engine gives back, which keeps 9 bits of a value. */
export function slotOfWeight(weight: number): number {
  let nearest = 0;
  WEIGHTS.forEach((known, slot) => {
    if (Math.abs(known - weight) < Math.abs((WEIGHTS[nearest] ?? 0) - weight)) nearest = slot;
  });
  return nearest;
}
