import { EXPLAINED } from "@/lib/search/format/blocks";

/** The parsed word lists of the index: its Latin words, and homophones. */

/** A Latin word of the index and its document frequency. */
export interface IndexWord {
  term: string;
  count: number;
  /** Whether the glossary explains it. */
  isExplained: boolean;
}

/** What the index and the dictionary contain under one reading: `shuju`. */
export interface SameSound {
  /** Bigrams of the index, the most frequent first: 数据. */
  bigrams: readonly string[];
  /** Words of the dictionary that the index lacks: 书局. */
  words: readonly string[];
}

export const NO_SOUND: SameSound = { bigrams: [], words: [] };

export function readWords(lines: readonly string[]): IndexWord[] {
  return lines.map((line) => {
    const [term = "", count = "1"] = line.split(" ");
    return { term, count: Number.parseInt(count, 10), isExplained: count.endsWith(EXPLAINED) };
  });
}

export function readSounds(lines: readonly string[]): Map<string, SameSound> {
  return new Map(
    lines.map((line) => {
      const [pinyin = "", bigrams = "", words = ""] = line.split(/[ |]/);
      return [pinyin, { bigrams: bigrams.match(/../g) ?? [], words: words.match(/../g) ?? [] }];
    }),
  );
}
