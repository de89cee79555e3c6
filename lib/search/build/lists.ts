import { isHan } from "@/lib/text/characters";
import type { PinyinReader } from "./pinyin";
import type { Postings } from "./shards";

/** Sorted lines of what the index holds, for queries that are not spelled as the posts are. */

/** `seata 312`: Latin words with the number of pairs that hold them. */
export function wordLines(postings: Postings): string[] {
  const lines: string[] = [];
  for (const [term, pairs] of postings) {
    if (/^[a-z][a-z0-9]{2,}$/.test(term)) lines.push(`${term} ${pairs.length}`);
  }
  return lines.sort();
}

/** Pairs of Han characters that a reading may stand for, at most. */
const PAIRS_PER_READING = 8;

/** `shuju 数据树据`: Han pairs by their pinyin, the most frequent first. */
export function soundLines(postings: Postings, pinyin: PinyinReader): string[] {
  const readings = new Map<string, [string, number][]>();
  for (const [term, { length }] of postings) {
    if (term.length !== 2 || !isHan(term.charCodeAt(0)) || !isHan(term.charCodeAt(1))) continue;
    const key = pinyin.ofPair(term);
    if (!/^[a-z]+$/.test(key)) continue;
    const group = readings.get(key);
    if (group) group.push([term, length]);
    else readings.set(key, [[term, length]]);
  }
  return [...readings]
    .map(([key, pairs]) => {
      pairs.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return `${key} ${pairs
        .slice(0, PAIRS_PER_READING)
        .map(([pair]) => pair)
        .join("")}`;
    })
    .sort();
}
