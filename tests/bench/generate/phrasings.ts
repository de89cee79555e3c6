/**
 * Phrasings of generated pairs, with the vocabulary of real ones. They share fewer words with their pair than real
 * ones, so an index of them is somewhat larger than a real one.
 */
import type { Pair } from "@/lib/model/pair";
import type { Phrasings } from "@/lib/model/phrasings";
import { createModel } from "./model";
import { createRandom } from "./random";
import { piecesOf } from "./words";

const SEED = 20260102;

/**
 * Returns for each of `pairs` as many phrasings, of the same length, as a random pair of `real` has; none if `real` has
 * none.
 */
export function generatePhrasings(
  pairs: readonly Pair[],
  real: { pairs: readonly Pair[]; phrasings: Phrasings },
): Phrasings {
  const random = createRandom(SEED);
  const shapes = [...real.phrasings.values()].map((asked) => asked.map((text) => piecesOf(text).length));
  if (shapes.length === 0) return real.phrasings;
  const samples = real.pairs.flatMap(({ id, project }) =>
    (real.phrasings.get(id) ?? []).map((text) => ({ text, project: project?.slug ?? null })),
  );
  const model = createModel(samples, random);
  return new Map(
    pairs.map(({ id, project }) => [
      id,
      random.pick(shapes).map((length) => model.line(project?.slug ?? null, length)),
    ]),
  );
}
