import { EXPLAINED } from "@/lib/search/format/blocks";
import { isHan } from "@/lib/text/characters";
import { foldTerm } from "@/lib/text/fold-term";
import { isWholeWord, lettersOf, partTerm } from "@/lib/text/terms";
import { englishWords, hanWords } from "./dictionary";
import type { PinyinReader } from "./pinyin";
import type { Postings } from "./shards";

/** Sorted lists of the words and bigrams of the index, for queries that spell them differently. */

const PLAIN_WORD = /^[a-z][a-z0-9]{2,}$/;

/** Shorter words are never corrected. */
const SHORTEST_MISSPELT = 4;

/** Returns whether a word is English and long enough that it might be corrected. */
export const isInDictionary = (word: string): boolean =>
  word.length >= SHORTEST_MISSPELT && englishWords().counts.has(word);

/**
 * `seata 312`: Latin words, including those that occur only within identifiers, with their document frequency. `rabbit
 * 0`: English words that the index lacks, so that no search corrects them. `rollback 12*`: a word that the glossary
 * explains (`explained`), so that it is understood before it is typed in full.
 */
export function wordLines(postings: Postings, explained: readonly string[] = []): string[] {
  const counts = new Map<string, number>();
  for (const [term, pairs] of postings) {
    const word = lettersOf(term);
    if (PLAIN_WORD.test(word) && (isWholeWord(term) || term === partTerm(word)))
      counts.set(word, Math.max(counts.get(word) ?? 0, pairs.length));
  }
  if (counts.size > 0) {
    for (const word of englishWords().counts.keys())
      if (word.length >= SHORTEST_MISSPELT && !counts.has(word)) counts.set(word, 0);
  }
  const words = new Set(explained.map(foldTerm).filter((word) => PLAIN_WORD.test(word)));
  for (const word of words) if (!counts.has(word)) counts.set(word, 0);
  return [...counts].map(([word, count]) => `${word} ${count}${words.has(word) ? EXPLAINED : ""}`).sort();
}

/** Maximum of bigrams for one reading. */
const PAIRS_PER_READING = 8;

/** Rarer words of the dictionary are more likely typos. */
const LEAST_COUNT = 200;

/**
 * `shuju 数据树据`: Han bigrams by their pinyin, the most frequent first; `shuju 数据|书局`: after the bar, homophones from the
 * dictionary that the index lacks.
 */
export function soundLines(postings: Postings, pinyin: PinyinReader): string[] {
  const readings = new Map<string, [string, number][]>();
  for (const [term, { length }] of postings) {
    if (term.length !== 2 || !isHan(term.charCodeAt(0)) || !isHan(term.charCodeAt(1))) continue;
    for (const key of pinyin.ofBigram(term)) {
      if (!/^[a-z]+$/.test(key)) continue;
      const group = readings.get(key);
      if (group) group.push([term, length]);
      else readings.set(key, [[term, length]]);
    }
  }
  const strange = new Map<string, string>();
  for (const [word, count] of hanWords().counts) {
    if (word.length !== 2 || count < LEAST_COUNT || postings.has(word)) continue;
    // The usual reading of each character: looking up tens of thousands of words in context would take seconds.
    const key = [...word].map((character) => pinyin.ofCharacter(character)[0] ?? "").join("");
    if (readings.has(key)) strange.set(key, (strange.get(key) ?? "") + word);
  }
  return [...readings]
    .map(([key, pairs]) => {
      pairs.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return `${key} ${pairs
        .slice(0, PAIRS_PER_READING)
        .map(([bigram]) => bigram)
        .join("")}${strange.has(key) ? `|${strange.get(key)}` : ""}`;
    })
    .sort();
}
