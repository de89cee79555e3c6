import { GLOSSARY_PIECE, glossaryKey, type Meaning, type MeaningSource } from "@/lib/search/format/glossary";
import type { Interpretation } from "@/lib/search/types";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { type TextRules, tokenize } from "@/lib/text/tokenize";
import { plainTerm, type QueryTerm, wordTerm } from "./query-term";

/** Equivalent terms across languages, spellings and regions, found from any of them. */

/** Another way to say a term. */
export interface Synonym {
  term: string;
  weight: number;
  kind: Extract<Interpretation["kind"], "glossary" | "traditional">;
}

export interface GlossaryMatch {
  /** Offsets into the searched text. */
  start: number;
  end: number;
  synonyms: Synonym[];
}

export interface Glossary {
  /**
   * Finds terms of the glossary in a normalised text: longest first, without overlaps, in order. `regional`: whether
   * words of Taiwan and Hong Kong count.
   */
  find(text: string, regional: boolean): GlossaryMatch[];
}

export const NO_GLOSSARY: Glossary = { find: () => [] };

/** Length of the longest term looked for, in words and Han characters. */
const MAX_PIECES = 8;

/** The weight of a synonym relative to the word itself, and its label in the interface. */
const SOURCES: Record<MeaningSource, Omit<Synonym, "term">> = {
  community: { weight: PARAMS.glossary, kind: "glossary" },
  everyday: { weight: PARAMS.common, kind: "glossary" },
  regional: { weight: PARAMS.regional, kind: "traditional" },
};

/** Opens the glossary; `meaningsOf` returns the meanings of a term from the loaded shards. */
export function openGlossary(meaningsOf: (term: string) => readonly Meaning[]): Glossary {
  return {
    find(text, regional) {
      const matches: GlossaryMatch[] = [];
      const pieces = [...text.matchAll(GLOSSARY_PIECE)];
      for (let i = 0; i < pieces.length; ) {
        const match = longestAt(text, pieces, i, regional);
        if (match) matches.push(match);
        i += match ? match.pieces : 1;
      }
      return matches;
    },
  };

  function longestAt(text: string, pieces: readonly RegExpExecArray[], from: number, regional: boolean) {
    const start = pieces[from]?.index ?? 0;
    for (let count = Math.min(MAX_PIECES, pieces.length - from); count > 0; count--) {
      const last = pieces[from + count - 1];
      if (!last) continue;
      const end = last.index + last[0].length;
      const slice = text.slice(start, end);
      // A term is contiguous: only a space or a hyphen may separate its words.
      if (/[^\p{L}\p{M}\p{N} _-]|[ _-]{2}|[\u3400-\u9fff] [\u3400-\u9fff]/u.test(slice)) continue;
      // A single character is a word only by itself: 主 is not meant in 主机.
      if (end - start === 1 && /[\u3041-\ud7a3]/.test(text.charAt(start - 1) + text.charAt(end))) continue;
      const synonyms = synonymsOf(slice, meaningsOf, regional);
      if (synonyms.length > 0) return { start, end, synonyms, pieces: count };
    }
    return null;
  }
}

/** Returns the synonyms of a term, each once. */
export function synonymsOf(
  term: string,
  meaningsOf: (term: string) => readonly Meaning[],
  regional: boolean,
): Synonym[] {
  const key = glossaryKey(term);
  const meanings = meaningsOf(term).filter(({ source }) => regional || source !== "regional");
  // An ambiguous word such as "release" (set free, publish): each sense may be the wrong one.
  const senses = meanings.filter(({ source }) => source !== "regional").length;
  // Follow a regional word one step further: 連線 is 连接, and 连接 is connection.
  const further = meanings
    .filter(({ source }) => source === "regional")
    .flatMap(({ terms }) => terms.flatMap(meaningsOf));
  const synonyms = new Map<string, Synonym>();
  for (const { terms, source } of [...meanings, ...further]) {
    const { weight, kind } = SOURCES[source];
    for (const other of terms) {
      if (synonyms.has(other) || glossaryKey(other) === key) continue;
      synonyms.set(other, { term: other, weight: weight / Math.max(1, senses) ** PARAMS.senses, kind });
    }
  }
  return [...synonyms.values()];
}

/**
 * Returns the terms that search for a glossary term: bigrams and words; single characters only if there is nothing
 * else.
 */
export function glossaryTerms(term: string, rules: TextRules): QueryTerm[] {
  const tokens = tokenize(term, rules).filter(({ kind }) => kind !== "stem" && kind !== "part");
  const long = tokens.filter(({ kind }) => kind !== "single");
  // Of `k8s-operator`, the words: only texts that join it contain the joined form.
  const words = long.filter((a) => !long.some((b) => b !== a && b.start === a.start && b.end < a.end));
  const found = long.length > 0 ? words : tokens;
  return found.map(({ term: text, kind }) =>
    kind === "word" ? wordTerm(text, rules.languages) : plainTerm(text),
  );
}
