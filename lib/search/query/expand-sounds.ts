import type { Lexicon } from "@/lib/search/index/lexicon";
import { plainTerm } from "@/lib/search/index/query-term";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { isHan } from "@/lib/text/characters";
import type { Alternative, Concept } from "./concept";

/**
 * A wrong candidate of the input method makes one unknown bigram in a short run; a long run has unknown ones wherever
 * words meet.
 */
const LONGEST_RUN = 5;

/** Maximum of homophone look-ups per query, since each may fetch a file. */
const MAX_LOOKUPS = 4;

/**
 * Returns bigrams of the index that are homophones of an unknown one: 日至 for 日志, 密等 for 幂等. `known`: positions of the
 * text that a known bigram covers; where both characters are covered, the unknown bigram is the border of two words.
 */
export async function soundAlikes(
  unknown: readonly Concept[],
  known: readonly Concept[],
  text: string,
  lexicon: Lexicon,
): Promise<ReadonlyMap<Concept, Alternative[]>> {
  const isCovered = (at: number): boolean => known.some(({ start, end }) => start <= at && at < end);
  const strange = unknown
    .filter(
      ({ text: bigram, start }) =>
        bigram.length === 2 &&
        runLength(text, start) <= LONGEST_RUN &&
        !(isCovered(start) && isCovered(start + 1)),
    )
    .slice(0, MAX_LOOKUPS);
  if (strange.length === 0) return new Map();
  const own = await lexicon.readings();
  const characters = strange.flatMap(({ text: bigram }) => [...bigram]);
  const others = characters.every((character) => own.byCharacter.has(character))
    ? null
    : await lexicon.homophones();
  const readings = (character: string): readonly string[] =>
    own.byCharacter.get(character) ?? others?.byCharacter.get(character) ?? [];
  const found = await Promise.all(
    strange.map(async (concept): Promise<[Concept, Alternative[]]> => {
      const [first = "", second = ""] = concept.text;
      const keys = readings(first).flatMap((a) => readings(second).map((b) => a + b));
      const sounds = await Promise.all(keys.map((key) => lexicon.sounds(key)));
      // A word of the dictionary is taken as written, whether or not the index contains it.
      if (sounds.some(({ words }) => words.includes(concept.text))) return [concept, []];
      const alike = sounds.flatMap(({ bigrams }) => bigrams).filter((other) => other !== concept.text);
      return [
        concept,
        alike.map((to) => ({
          terms: [plainTerm(to)],
          weight: PARAMS.sound,
          origin: { kind: "typo", from: concept.text, to },
        })),
      ];
    }),
  );
  return new Map(found);
}

/** Returns the length of the run of Han characters around a position. */
function runLength(text: string, at: number): number {
  let start = at;
  let end = at;
  while (start > 0 && isHan(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isHan(text.charCodeAt(end))) end++;
  return end - start;
}
