import { holds, type Lexicon } from "@/lib/search/index/lexicon";
import { isHan } from "@/lib/text/characters";
import { type Alternative, type Concept, foremost, withinWholes } from "./concept";
import { expandCompletion } from "./expand-completion";
import { expandUnfinished } from "./expand-glossary";
import { expandPinyin } from "./expand-pinyin";
import { soundAlikes } from "./expand-sounds";
import { spellings } from "./expand-spelling";

/** Finds alternatives for concepts that the index lacks as typed: pinyin, other spellings, completions. */

/** Returns whether the index contains some alternative of a concept as typed. */
export function isKnown(concept: Concept, lexicon: Lexicon): boolean {
  return concept.alternatives.some(
    ({ origin, terms }) => origin === null && terms.every((term) => holds(term, lexicon)),
  );
}

const withMore = (concept: Concept, more: readonly Alternative[]): Concept =>
  more.length > 0 ? { ...concept, alternatives: [...concept.alternatives, ...more] } : concept;

/**
 * Returns the concepts with the alternatives found for those that the index lacks. Bigrams replace concepts that are
 * pinyin, and single characters that add nothing are dropped. The terms of the foremost concepts must have been looked
 * up before; those of the others and of the additions must be looked up afterwards.
 */
export async function expandConcepts(
  concepts: readonly Concept[],
  text: string,
  lexicon: Lexicon,
): Promise<Concept[]> {
  const unknown = new Set(
    concepts.filter((concept) => concept.kind !== "single" && !isKnown(concept, lexicon)),
  );
  const pinyin = await expandPinyin(concepts, unknown, lexicon);
  const first = new Set(foremost(concepts, text));
  // A single character helps if the index lacks a term that contains it: 锁 of 加锁 for 锁定.
  const isOfUnknown = withinWholes(unknown);
  const rest = concepts.filter(
    (concept) => !pinyin.replaced.has(concept) && (first.has(concept) || isOfUnknown(concept)),
  );
  const bigrams = rest.filter(({ kind }) => kind === "han");
  const alike = await soundAlikes(
    bigrams.filter((concept) => unknown.has(concept)),
    bigrams.filter((concept) => !unknown.has(concept)),
    text,
    lexicon,
  );
  const expanded = await Promise.all(
    rest.map(async (concept) => {
      const typing = concept.end === text.length;
      const more = [...(alike.get(concept) ?? [])];
      const isStrange = unknown.has(concept) && concept.kind === "latin";
      const spelled = isStrange ? await spellings(concept, typing, lexicon) : null;
      more.push(...(spelled?.alternatives ?? []));
      if (typing && isStrange) more.push(...(await expandUnfinished(concept, lexicon)));
      const expanded = withMore(concept, more);
      return spelled?.isInDictionary ? { ...expanded, isOrdinary: true as const } : expanded;
    }),
  );
  return [...(await completeLast(expanded, unknown, text, lexicon)), ...pinyin.concepts];
}

/** Completes the last Han character while typing, if its bigram with the previous one is unknown. */
async function completeLast(
  concepts: readonly Concept[],
  unknown: ReadonlySet<Concept>,
  text: string,
  lexicon: Lexicon,
): Promise<Concept[]> {
  const last = concepts.findLast(({ kind, end }) => kind === "single" && end === text.length);
  if (!last || !isHan(text.charCodeAt(text.length - 1))) return [...concepts];
  const bigram = concepts.find(({ kind, end }) => kind === "han" && end === last.end);
  const isUnknown =
    !bigram || [...unknown].some(({ start, end }) => start === bigram.start && end === bigram.end);
  if (!isUnknown) return [...concepts];
  const completed = await expandCompletion(last, lexicon);
  return concepts.map((concept) => (concept === last ? completed : concept));
}
