import { PARAMS } from "@/lib/search/weighting/parameters";
import type { LatinLanguage } from "@/lib/text/stem/stems";
import { formsOf, type TermForm } from "@/lib/text/terms";

/** A form of a query term in the index, with its weight. */
export interface WeightedForm {
  term: string;
  weight: number;
  kind: TermForm["kind"];
}

/** One word or bigram of a query, with every form under which the index may contain it. A pair scores its best form. */
export interface QueryTerm {
  /** As typed, folded. */
  text: string;
  /** Equal for terms with the same forms, for caches. */
  key: string;
  forms: readonly WeightedForm[];
}

const FORM_WEIGHT: Record<TermForm["kind"], number> = { exact: 1, stem: PARAMS.stem, part: PARAMS.part };

/** Returns a term without other forms: a bigram, a version, a name with signs. */
export const plainTerm = (term: string): QueryTerm => ({
  text: term,
  key: term,
  forms: [{ term, weight: 1, kind: "exact" }],
});

const LETTERS = /^[\p{L}\p{M}]+$/u;

/** Returns a word with its inflections, also as a part of identifiers. */
export function wordTerm(word: string, languages: readonly LatinLanguage[]): QueryTerm {
  if (!LETTERS.test(word)) return plainTerm(word);
  const forms = formsOf(word, languages).map(({ term, kind }) => ({ term, kind, weight: FORM_WEIGHT[kind] }));
  return { text: word, key: `${word}*`, forms };
}

/** Returns the same word without matches that are only a part of an identifier. */
export const withoutParts = ({ text, key, forms }: QueryTerm): QueryTerm => ({
  text,
  key: `${key}-`,
  forms: forms.filter(({ kind }) => kind !== "part"),
});
