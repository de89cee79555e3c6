import type { HanTables } from "@/lib/search/index/language";
import type { IndexStore } from "@/lib/search/index/store";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { isHan } from "@/lib/text/characters";
import type { Concept } from "./concept";

/** A slip of the input method makes one strange pair in a short run; a long run has strange pairs wherever words meet. */
const LONGEST_RUN = 5;

/** Same-sound look-ups a query, each of which may fetch a file. */
const MAX_LOOKUPS = 4;

/** Adds the pairs of the index that sound like an unknown one: 日至 is 日志, 密等 is 幂等. */
export async function expandSounds(
  concepts: readonly Concept[],
  text: string,
  store: IndexStore,
  han: HanTables,
): Promise<void> {
  const strange = concepts.filter(
    (concept) => concept.text.length === 2 && runLength(text, concept.start) <= LONGEST_RUN,
  );
  const characters = strange.flatMap(({ text: pair }) => [...pair]);
  const others = characters.every((character) => han.readings().has(character))
    ? null
    : await store.homophones();
  await Promise.all(
    strange.slice(0, MAX_LOOKUPS).map(async (concept) => {
      const readings = (index: number): readonly string[] => {
        const character = concept.text.charAt(index);
        return han.readings().get(character) ?? others?.get(character) ?? [];
      };
      const keys = readings(0).flatMap((first) => readings(1).map((second) => first + second));
      for (const other of (await Promise.all(keys.map((key) => store.sounds(key)))).flat()) {
        if (other === concept.text) continue;
        const origin = { kind: "typo" as const, from: concept.text, to: other };
        concept.alternatives.push({ terms: [other], weight: PARAMS.sound, origin });
      }
    }),
  );
}

/** Length of the run of Han characters around a place. */
function runLength(text: string, at: number): number {
  let start = at;
  let end = at;
  while (start > 0 && isHan(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isHan(text.charCodeAt(end))) end++;
  return end - start;
}
