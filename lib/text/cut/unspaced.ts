import { CLASS, classOf } from "@/lib/text/characters";
import { type CutText, push } from "./token";

/**
 * Cutters for scripts that put no spaces between words, or that inflect at the end. Each returns the end of its run.
 */

/**
 * Han and kana: bigrams, and every Han character. Kana before Han, and katakana next to hiragana, separate words: no
 * word contains 「は使」. Han before hiragana does not: 「使え」 is an inflected form.
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

/** Hangul: bigrams of syllables; an isolated syllable is a word. */
export function cutHangul(text: CutText, from: number): number {
  const { lower } = text;
  let end = from;
  while (classOf(lower.charCodeAt(end)) === CLASS.hangul) end++;
  if (end === from + 1) push(text, lower.charAt(from), "single", from, end);
  for (let at = from; at + 1 < end; at++) push(text, lower.slice(at, at + 2), "bigram", at, at + 2);
  return end;
}

/** Length of a gram of a script without spaces, in characters; its marks count, so three are about one syllable. */
const GRAM = 3;

/** Thai, Lao, Burmese, Khmer: trigrams; a shorter run is one term. */
export function cutGrams(text: CutText, from: number): number {
  const { lower } = text;
  let end = from;
  while (classOf(lower.charCodeAt(end)) === CLASS.unspaced) end++;
  if (end - from < GRAM) push(text, lower.slice(from, end), "trigram", from, end);
  for (let at = from; at + GRAM <= end; at++)
    push(text, lower.slice(at, at + GRAM), "trigram", at, at + GRAM);
  return end;
}
