/**
 * Whether tests with real builds run in their long mode (`npm run test:faults -- --mode long`, `npm run test:adopt --
 * --mode long`), as before a release: every moment and every disk, also what takes minutes.
 */
export const isLong = process.env.MODE === "long";
