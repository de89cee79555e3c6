import { foldTerm } from "@/lib/text/fold-term";
import { stemEnglish } from "@/lib/text/stem/stems";

/**
 * The glossary as the index ships it. The meanings of a term lie in the shard of its first word or bigram, which a
 * query with that term fetches anyway: the glossary needs no request of its own.
 */

/** Where an equivalence comes from: regional words (Taiwan, Hong Kong), the community's glossary, or everyday words. */
export const MEANING_SOURCES = ["regional", "community", "everyday"] as const;

export type MeaningSource = (typeof MEANING_SOURCES)[number];

/** Terms that mean the same as the term that is looked up. */
export interface Meaning {
  source: MeaningSource;
  terms: readonly string[];
}

/** The meanings of one term of the glossary. */
export interface GlossaryEntry {
  from: string;
  meaning: Meaning;
}

/** The entries of one shard by source: `回滚>rollback|roll back;选主>election`; the keys are those of `glossaryKey`. */
export type PackedMeanings = Partial<Record<MeaningSource, string>>;

/** The meanings of one shard by glossary key. */
export type Meanings = ReadonlyMap<string, readonly Meaning[]>;

/**
 * The pieces of a term that spellings join or separate: words, also in katakana, and single characters of Han, hiragana
 * and Hangul, which put no space between a word and its ending.
 */
export const GLOSSARY_PIECE =
  /[\u3041-\u309f\u3400-\u9fff\uac00-\ud7a3]|[\u30a1-\u30ff]+|(?:(?![\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3])[\p{L}\p{M}\p{N}])+/gu;

const CJK_ALONE = /^[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+$/;
const CJK_BEGINNING = /^[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,2}/;

/** Returns a piece as part of a key: words are folded, English ones stemmed, with a separator before them. */
function keyPart(piece: string): string {
  if (CJK_ALONE.test(piece)) return piece;
  const word = foldTerm(piece);
  return ` ${/^[a-z]+$/.test(word) ? stemEnglish(word) : word}`;
}

/**
 * Returns the lookup key of a term: its pieces. Han, hiragana and Hangul characters form their own key, whatever joins
 * them.
 */
export const glossaryKey = (term: string): string =>
  CJK_ALONE.test(term) ? term : (term.match(GLOSSARY_PIECE) ?? []).map(keyPart).join("");

/** Returns the index term whose shard holds the entries of a glossary term: its first bigram, character or word. */
export const glossaryPlace = (term: string): string =>
  CJK_BEGINNING.exec(glossaryKey(term))?.[0] ?? foldTerm(term.match(GLOSSARY_PIECE)?.[0] ?? "");

/** Returns whether a term can be packed: it must not contain the separators of a line. */
export const isPackable = (term: string): boolean => glossaryKey(term) !== "" && !/[>|;]/.test(term);

export function packMeanings(entries: readonly GlossaryEntry[]): PackedMeanings {
  const packed: PackedMeanings = {};
  for (const source of MEANING_SOURCES) {
    const lines = entries
      .filter(({ meaning }) => meaning.source === source)
      .map(({ from, meaning }) => `${glossaryKey(from)}>${meaning.terms.join("|")}`);
    if (lines.length > 0) packed[source] = lines.join(";");
  }
  return packed;
}

export function unpackMeanings(packed: PackedMeanings): Meanings {
  const meanings = new Map<string, Meaning[]>();
  for (const source of MEANING_SOURCES) {
    for (const line of packed[source]?.split(";") ?? []) {
      const [key = "", terms = ""] = line.split(">");
      const meaning = { source, terms: terms.split("|") };
      const known = meanings.get(key);
      if (known) known.push(meaning);
      else meanings.set(key, [meaning]);
    }
  }
  return meanings;
}
