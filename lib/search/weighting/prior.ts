/** How common a term is in general, in levels that a digit holds: each is twice as common as the one below. */

export const MOST_COMMON = 9;

/** The share of general documents that hold a term of a level. */
export const shareOfLevel = (level: number): number => (level > 0 ? 2 ** (level - MOST_COMMON - 1) : 0);

/** The level nearest to a share of documents; 0 for what hardly ever stands anywhere. */
export const levelOf = (share: number): number =>
  share > 0 ? Math.min(MOST_COMMON, Math.max(0, Math.round(Math.log2(share)) + MOST_COMMON + 1)) : 0;
