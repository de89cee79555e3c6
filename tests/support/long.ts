/**
 * Whether the tests run in their long mode (`npm run test:long`), as every night and before a release: every place, moment and
 * text of which `npm test` takes a sample. Vitest sets `MODE` from its `--mode`; for Playwright it is a variable.
 */
export const isLong = process.env.MODE === "long";

/** Tag of the browser tests that only the long mode runs. */
export const LONG = "@long";

/** Returns all values in the long mode, else each `nth`, from that at `first` on. */
export const sampled = <T>(all: readonly T[], nth: number, first = 0): T[] =>
  all.filter((_, i) => isLong || i % nth === first);
