/** Assigns pairs to entries where no alternative is nearly as good. Pure. */

/** A possible assignment. */
export interface Candidate {
  pair: number;
  id: string;
  score: number;
}

/** An assignment is clear if every other one of the same pair, or the same entry, scores lower by this much. */
export const MARGIN = 0.1;
/** Tolerance for sums of fractions. */
const ROUNDING = 1e-9;

function best(candidates: readonly Candidate[], key: (candidate: Candidate) => string | number) {
  const found = new Map<string | number, { first: number; second: number }>();
  for (const candidate of candidates) {
    const { first, second } = found.get(key(candidate)) ?? { first: -1, second: -1 };
    const { score } = candidate;
    found.set(
      key(candidate),
      score > first ? { first: score, second: first } : { first, second: Math.max(second, score) },
    );
  }
  return found;
}

export interface Picks {
  /** Id by pair. */
  chosen: Map<number, string>;
  /** Pairs with several possible ids, none of which was chosen. */
  unclear: Map<number, string[]>;
}

/**
 * Picks the clear assignments of at least `least`, repeatedly, since each may leave another one without a rival. The
 * input must include candidates down to `least - MARGIN`: they make an assignment unclear.
 */
export function pickClear(candidates: readonly Candidate[], least: number): Picks {
  const chosen = new Map<number, string>();
  let left = [...candidates];
  for (;;) {
    const ofPair = best(left, ({ pair }) => pair);
    const ofEntry = best(left, ({ id }) => id);
    const isClear = ({ pair, id, score }: Candidate): boolean =>
      score >= least &&
      [ofPair.get(pair), ofEntry.get(id)].every(
        (found) => found?.first === score && score - found.second >= MARGIN - ROUNDING,
      );
    const clear = left.filter(isClear);
    if (clear.length === 0) break;
    for (const { pair, id } of clear) chosen.set(pair, id);
    const taken = new Set(clear.map(({ id }) => id));
    left = left.filter(({ pair, id }) => !chosen.has(pair) && !taken.has(id));
  }
  const unclear = new Map<number, string[]>();
  for (const { pair, id, score } of left)
    if (score >= least) unclear.set(pair, [...(unclear.get(pair) ?? []), id]);
  return { chosen, unclear };
}
