import { type QueryTerm, withoutParts } from "@/lib/search/index/query-term";
import { stemEnglish } from "@/lib/text/stem/stems";
import type { Alternative, Concept } from "./concept";

/**
 * Ensures that one written word does not satisfy two words of a query. A word that a query repeats counts once; a typed
 * word does not count as a synonym or part of another; what two concepts share belongs to the first.
 */
export function shareOut(concepts: readonly Concept[]): Concept[] {
  const distinct = withoutRepeats(concepts);
  const literal = new Map<string, Concept>();
  for (const concept of distinct) {
    const key = keyOf(concept.alternatives[0]);
    if (key && !literal.has(key)) literal.set(key, concept);
  }
  const claimed = new Set<string>();
  const parts = distinct.map(({ alternatives }) => new Set(alternatives.flatMap(partsIn)));
  const owners = countEach(parts);
  return distinct.map((concept, number) => {
    const isOfAnother = (family: string): boolean =>
      (owners.get(family) ?? 0) > Number(parts[number]?.has(family));
    // Where a word is also part of another identifier of the query, it does not count that part again.
    const owned = (term: QueryTerm): QueryTerm =>
      isOfAnother(familyOf(term.text)) ? withoutParts(term) : term;
    const alternatives = concept.alternatives.flatMap((alternative, i): Alternative[] => {
      const kept = { ...alternative, terms: alternative.terms.map(owned) };
      if (i === 0) return [kept];
      const key = keyOf(alternative);
      const owner = literal.get(key);
      if ((owner && owner !== concept) || claimed.has(key)) return [];
      if (concept.kind !== "single") claimed.add(key);
      const others = kept.terms.filter(
        ({ text }) =>
          alternative.origin !== null || [concept, undefined].includes(literal.get(familyOf(text))),
      );
      return others.length > 0 ? [{ ...kept, terms: others }] : [];
    });
    return { ...concept, alternatives };
  });
}

/** Returns in how many of the sets each value is. */
function countEach(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Returns the parts of an identifier, as families. */
const partsIn = ({ terms, origin }: Alternative, place: number): string[] =>
  origin === null && (place > 0 || terms.length > 1) ? terms.map(({ text }) => familyOf(text)) : [];

/** Returns the family of a term: inflections of an English word share one. */
const familyOf = (text: string): string => (/^[a-z]{3,}$/.test(text) ? stemEnglish(text) : text);

const keyOf = (alternative: Alternative | undefined): string =>
  alternative?.terms.map(({ text }) => familyOf(text)).join(" ") ?? "";

function withoutRepeats(concepts: readonly Concept[]): Concept[] {
  const known = new Set<string>();
  return concepts.filter((concept) => {
    const key = `${concept.kind === "single" ? "1" : ""}${keyOf(concept.alternatives[0])}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
