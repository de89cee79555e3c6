/**
 * The number of cases of fuzz tests: each target's own number in `npm test`, 400 times as many in `npm run fuzz`, or
 * `QA_FUZZ_RUNS`. A failed run prints its seed; repeat it with `QA_FUZZ_SEED=… npm run fuzz`.
 */
import fc, { type IAsyncProperty, type IProperty } from "fast-check";

const long = process.env.MODE === "fuzz";
const seed = Number(process.env.QA_FUZZ_SEED ?? Date.now() % 2 ** 31);
if (long) console.log(`QA_FUZZ_SEED=${seed}`);

const parameters = (runs: number) => ({
  numRuns: Number(process.env.QA_FUZZ_RUNS ?? (long ? 400 * runs : runs)),
  seed,
});

/** Checks a property. Throws with seed and smallest counterexample if it fails. */
export function fuzz<Values>(property: IProperty<Values>, runs: number): void {
  fc.assert(property, parameters(runs));
}

/** The same for an asynchronous property. */
export function fuzzAsync<Values>(property: IAsyncProperty<Values>, runs: number): Promise<void> {
  return fc.assert(property, parameters(runs));
}
