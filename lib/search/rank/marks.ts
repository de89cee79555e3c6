import type { ScoringIndex } from "@/lib/search/index/scoring-index";
import type { Concept } from "@/lib/search/query/concept";
import { CLASS, classOf } from "@/lib/text/characters";
import { mergeRanges, rangesOf, type TextRange } from "@/lib/text/highlight";
import type { Token } from "@/lib/text/tokenize";

/** A place in a text that matches a part of the query, with the worth of that part. */
export interface Mark {
  range: TextRange;
  /** Number of the concept. */
  concept: number;
  worth: number;
}

/**
 * Minimum length of a match within a katakana word or a run of a script without spaces: fewer characters are another
 * word.
 */
const LEAST_OF_RUN = 3;

/** Returns the worth of each part of a query, by number; 0 for single characters. */
export const worthOf = (concepts: readonly Concept[], index: ScoringIndex): number[] =>
  concepts.map(({ kind, weight, alternatives }) =>
    kind === "single"
      ? 0
      : weight * (alternatives[0]?.terms ?? []).reduce((sum, term) => sum + index.postings(term).idf, 0),
  );

/**
 * Returns where the parts of a query match a text, of which those tokens suffice that some part names: the words as typed, and alternatives that the pair (`held`) contains
 * in full, since half of a synonym is another word. Single characters match only if the query has nothing else.
 */
export function marksOf(
  tokens: readonly Token[],
  concepts: readonly Concept[],
  worth: readonly number[],
  held: ReadonlySet<string>,
): Mark[] {
  const onlySingles = concepts.every(({ kind }) => kind === "single");
  return concepts.flatMap((concept, i) => {
    if (concept.kind === "single" && !onlySingles) return [];
    const least = isRun(concept) ? LEAST_OF_RUN : 1;
    return rangesOf(tokens, termsOf(concept, held))
      .filter(([start, end]) => end - start >= least)
      .map((range) => ({ range, concept: i, worth: worth[i] ?? 0 }));
  });
}

export const joined = (marks: readonly Mark[]): TextRange[] => mergeRanges(marks.map(({ range }) => range));

function termsOf({ alternatives }: Concept, held: ReadonlySet<string>): Set<string> {
  const wanted = new Set<string>();
  for (const { terms, origin } of alternatives) {
    if (origin && !terms.every(({ forms }) => forms.some(({ term }) => held.has(term)))) continue;
    for (const { forms } of terms) for (const { term } of forms) wanted.add(term);
  }
  return wanted;
}

/** Returns whether a concept is a run of grams that mean something only together. */
function isRun({ text }: Concept): boolean {
  const script = classOf(text.charCodeAt(0));
  return text.length >= LEAST_OF_RUN && (script === CLASS.katakana || script === CLASS.unspaced);
}
