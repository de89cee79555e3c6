/** Other ways in which people ask for a pair ("also asked as"), by permalink id. */
export type Phrasings = ReadonlyMap<string, readonly string[]>;

export const NO_PHRASINGS: Phrasings = new Map();
