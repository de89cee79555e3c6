import type { HanTables } from "@/lib/search/index/language";
import type { IndexStore } from "@/lib/search/index/store";
import { isHan } from "@/lib/text/characters";
import { type Concept, isForemost, isWithin } from "./concept";
import { expandCompletion } from "./expand-completion";
import { expandPinyin } from "./expand-pinyin";
import { expandSounds } from "./expand-sounds";
import { expandSpelling } from "./expand-spelling";

/** What the index does not hold as typed gets other ways to say it: pinyin, another spelling, the rest of the word. */

/** Whether some way to say a concept, as typed, stands in the index. */
export function isKnown(concept: Concept, store: IndexStore): boolean {
  return concept.alternatives.some(
    ({ origin, terms }) => origin === null && terms.every((term) => store.postings(term).docs.length > 0),
  );
}

/** A single character helps out where something that it stands in is strange to the index: 锁 of 加锁 for 锁定. */
const isTelling = (
  concept: Concept,
  concepts: readonly Concept[],
  unknown: ReadonlySet<Concept>,
  text: string,
): boolean => isForemost(concept, concepts, text) || [...unknown].some((whole) => isWithin(concept, whole));

/**
 * Returns the concepts with the alternatives found for those that the index lacks; concepts that are pinyin are
 * replaced by the Han pairs they stand for, and single characters that tell nothing are left out. The shards of the
 * foremost concepts must have been fetched; those of the others and of what is added must be fetched after.
 */
export async function expandConcepts(
  concepts: readonly Concept[],
  text: string,
  store: IndexStore,
  han: HanTables,
): Promise<Concept[]> {
  const unknown = new Set(
    concepts.filter((concept) => concept.kind !== "single" && !isKnown(concept, store)),
  );
  const pinyin = await expandPinyin(concepts, unknown, store, han);
  const rest = concepts.filter(
    (concept) => !pinyin.replaced.has(concept) && isTelling(concept, concepts, unknown, text),
  );
  await Promise.all([
    ...rest
      .filter((concept) => concept.kind === "latin")
      .map((concept) => {
        const typing = concept.end === text.length;
        return expandSpelling(concept, { known: !unknown.has(concept), typing }, store);
      }),
    expandSounds(
      rest.filter((concept) => unknown.has(concept) && concept.kind === "han"),
      text,
      store,
      han,
    ),
  ]);
  const last = rest.at(-1);
  if (last?.kind === "single" && last.end === text.length && isHan(text.charCodeAt(text.length - 1))) {
    const pair = rest.find((concept) => concept.kind === "han" && concept.end === last.end);
    if (!pair || unknown.has(pair)) expandCompletion(last, store);
  }
  return [...rest, ...pinyin.concepts];
}
