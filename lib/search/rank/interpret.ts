import type { ScoringIndex } from "@/lib/search/index/scoring-index";
import type { Concept } from "@/lib/search/query/concept";
import type { ParsedQuery } from "@/lib/search/query/parse";
import type { Interpretation } from "@/lib/search/types";
import { type FoldTable, foldText } from "@/lib/text/normalize";
import type { ScoredConcept } from "./score";

/** Reports what the search did beyond the literal words, judged by how the first results matched. */

/** Only the first results count: what the tenth needed is not worth a remark. */
const DECIDING_RESULTS = 3;

const MAX_REMARKS = 4;

export function interpret(
  parsed: ParsedQuery,
  concepts: readonly ScoredConcept[],
  shown: readonly number[],
  index: ScoringIndex,
  fold: FoldTable,
): Interpretation[] {
  const remarks: Interpretation[] = [];
  const folded = foldText(parsed.typed, fold);
  if (hanOf(folded) !== hanOf(parsed.typed))
    remarks.push({ kind: "traditional", from: parsed.typed, to: folded });
  remarks.push(...pinyinRemarks(concepts, shown));
  for (const { match } of concepts) {
    for (const doc of shown.slice(0, DECIDING_RESULTS)) {
      const origin = match(doc)?.alternative.origin;
      if (!origin || origin.kind === "pinyin") continue;
      if (!remarks.some((remark) => JSON.stringify(remark) === JSON.stringify(origin))) remarks.push(origin);
      break;
    }
  }
  const dropped = unknownWords(concepts, index);
  return [
    ...remarks.slice(0, MAX_REMARKS),
    ...(dropped.length > 0 ? [{ kind: "relaxed" as const, dropped }] : []),
  ];
}

const hanOf = (text: string): string => (text.match(/[\u3400-\u9fff]/g) ?? []).join("");

/** Share of its score from which a hit counts as found by its phrasings. */
const PHRASED_SHARE = 1 / 3;

/** Returns the remark on hits that matched by phrasings; null if there are none. */
export function phrasingRemark(
  concepts: readonly ScoredConcept[],
  shown: readonly { doc: number; id: string }[],
): Interpretation | null {
  const ids: string[] = [];
  const words = new Set<Concept>();
  for (const { doc, id } of shown) {
    const held = concepts.map(({ concept, match }) => ({ concept, best: match(doc) }));
    const phrased = held.filter(({ best }) => best?.phrased);
    const points = (list: typeof held): number =>
      list.reduce((sum, { best }) => sum + (best?.points ?? 0), 0);
    if (phrased.length === 0 || points(phrased) < PHRASED_SHARE * points(held)) continue;
    ids.push(id);
    for (const { concept } of phrased) words.add(concept);
  }
  return ids.length > 0 ? { kind: "phrasing", ids, words: wordsOf([...words]) } : null;
}

/** Returns the texts of concepts in the order of the query, joined where they overlap. */
function wordsOf(concepts: readonly Concept[]): string[] {
  const words: string[] = [];
  let end = -1;
  for (const concept of [...concepts].sort((a, b) => a.start - b.start)) {
    const overlap = end - concept.start;
    if (overlap > 0) words.push(`${words.pop() ?? ""}${concept.text.slice(overlap)}`);
    else words.push(concept.text);
    end = Math.max(end, concept.end);
  }
  return [...new Set(words)];
}

/** `chijiuhua` → 持久化: the bigrams that the best result matched, joined where they overlap. */
function pinyinRemarks(concepts: readonly ScoredConcept[], shown: readonly number[]): Interpretation[] {
  const doc = shown[0];
  if (doc === undefined) return [];
  const words = new Set<string>();
  let to = "";
  for (const { match } of concepts) {
    const origin = match(doc)?.alternative.origin;
    if (origin?.kind !== "pinyin") continue;
    for (const word of origin.from.split(" ")) words.add(word);
    const overlaps = to !== "" && to.endsWith(origin.to.charAt(0));
    to += overlaps ? origin.to.slice(1) : (to && " ") + origin.to;
  }
  return to ? [{ kind: "pinyin", from: [...words].join(" "), to }] : [];
}

/** Returns words that no pair contains in any form, and that were therefore ignored. */
function unknownWords(concepts: readonly ScoredConcept[], index: ScoringIndex): string[] {
  const unknown = concepts.filter(
    ({ concept: { kind, alternatives } }) =>
      kind === "latin" && !alternatives.some(({ terms }) => terms.some((term) => index.isHeld(term))),
  );
  return [...new Set(unknown.map(({ concept }) => concept.text))];
}
