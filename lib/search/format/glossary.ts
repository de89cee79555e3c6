import { foldTerm } from "@/lib/text/fold-term";
import { stemEnglish } from "@/lib/text/stem/stems";

/**
 * The glossary as the search ships it. What a term leads to lies in the shard of the term's first word or bigram, which a
 * query that holds the term fetches anyway: a first search fetches the few lines that it can use, and no request for them.
 */

/** Where an equivalence is told: among words of Taiwan and Hong Kong, by the community, among everyday words. */
export const MEANING_SOURCES = ["regional", "community", "everyday"] as const;

export type MeaningSource = (typeof MEANING_SOURCES)[number];

/** Terms that mean the same as the one that led to them. */
export interface Meaning {
  source: MeaningSource;
  terms: readonly string[];
}

/** What one term of the glossary leads to. */
export interface GlossaryEntry {
  from: string;
  meaning: Meaning;
}

/** The entries of one shard by their source: `回滚>rollback|roll back;选主>election`; the keys are those of `glossaryKey`. */
export type PackedMeanings = Partial<Record<MeaningSource, string>>;

/** The meanings of one shard by their keys. */
export type Meanings = ReadonlyMap<string, readonly Meaning[]>;

/**
 * The parts of a term that its spelling may join or part: words, also in katakana, and single characters of Han, hiragana
 * and Hangul, which put no space between a word and its ending.
 */
export const GLOSSARY_PIECE =
  /[\u3041-\u309f\u3400-\u9fff\uac00-\ud7a3]|[\u30a1-\u30ff]+|(?:(?![\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3])[\p{L}\p{M}\p{N}])+/gu;

const CJK_ALONE = /^[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+$/;
const CJK_BEGINNING = /^[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,2}/;

/** A piece in a key: words are folded, English ones stemmed, and parted from what stands before them. */
function keyPart(piece: string): string {
  if (CJK_ALONE.test(piece)) return piece;
  const word = foldTerm(piece);
  return ` ${/^[a-z]+$/.test(word) ? stemEnglish(word) : word}`;
}

/** What a term is looked up by: its pieces. Such characters alone are their own key, whatever joins them. */
export const glossaryKey = (term: string): string =>
  CJK_ALONE.test(term) ? term : (term.match(GLOSSARY_PIECE) ?? []).map(keyPart).join("");

/** The term of the index in whose shard the entries of a glossary term lie: its first bigram, character or word. */
export const glossaryPlace = (term: string): string =>
  CJK_BEGINNING.exec(glossaryKey(term))?.[0] ?? foldTerm(term.match(GLOSSARY_PIECE)?.[0] ?? "");

/** Whether a term can be packed: what parts the terms of a line must not stand in one. */
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
