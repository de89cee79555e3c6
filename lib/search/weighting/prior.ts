/** How common a term is in general, as a one-digit level; each level is twice as common as the one below. */

export const MOST_COMMON = 9;

/** Returns the share of general documents that contain a term of a level. */
export const shareOfLevel = (level: number): number => (level > 0 ? 2 ** (level - MOST_COMMON - 1) : 0);

/** Returns the level nearest to a share of documents; 0 for a term that occurs hardly anywhere. */
export const levelOf = (share: number): number =>
  share > 0 ? Math.min(MOST_COMMON, Math.max(0, Math.round(Math.log2(share)) + MOST_COMMON + 1)) : 0;
