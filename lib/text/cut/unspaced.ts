import { CLASS, classOf } from "@/lib/text/characters";
import { type CutText, push } from "./token";

/** Cutters of scripts that put no spaces between words, or that inflect at their end. Each returns where its run ends. */

/**
 * Han and kana: two neighbours each, and every Han character. Kana before Han, and katakana beside hiragana, part words:
 * 「は使」 is in no word. Han before hiragana holds an inflection together: 「使え」.
 */
export function cutIdeographs(text: CutText, from: number): number {
  const { lower } = text;
  let at = from;
  for (;;) {
    const own = classOf(lower.charCodeAt(at));
    if (own !== CLASS.han && own !== CLASS.hiragana && own !== CLASS.katakana) return at;
    const next = classOf(lower.charCodeAt(at + 1));
    if (own === CLASS.han) push(text, lower.charAt(at), "single", at, at + 1);
    if (own === next || (own === CLASS.han && next === CLASS.hiragana))
      push(text, lower.slice(at, at + 2), "bigram", at, at + 2);
    at++;
  }
}

/** Hangul: two neighbouring syllables each; a syllable that stands alone is a word. */
export function cutHangul(text: CutText, from: number): number {
  const { lower } = text;
  let end = from;
  while (classOf(lower.charCodeAt(end)) === CLASS.hangul) end++;
  if (end === from + 1) push(text, lower.charAt(from), "single", from, end);
  for (let at = from; at + 1 < end; at++) push(text, lower.slice(at, at + 2), "bigram", at, at + 2);
  return end;
}

/** Characters a gram of a script without spaces; its marks count, so that three are about one syllable. */
const GRAM = 3;

/** Thai, Lao, Burmese, Khmer: three neighbours each; a shorter run is one term. */
export function cutGrams(text: CutText, from: number): number {
  const { lower } = text;
  let end = from;
  while (classOf(lower.charCodeAt(end)) === CLASS.unspaced) end++;
  if (end - from < GRAM) push(text, lower.slice(from, end), "trigram", from, end);
  for (let at = from; at + GRAM <= end; at++)
    push(text, lower.slice(at, at + GRAM), "trigram", at, at + GRAM);
  return end;
}
