/** The language of a text of a post, as far as its script tells. */
import { messages } from "@/lib/site/languages/default";

/** Scripts of one language, or of one that is far ahead of the others; the first that occurs decides. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Devanagari}/u, "hi"],
];

const HAN = /\p{Script=Han}/u;

/**
 * Tag of the language, for screen readers and fonts. Han characters alone are Chinese, but on a Japanese site; Latin letters
 * are English.
 */
export function languageOf(text: string): string {
  const found = SCRIPTS.find(([script]) => script.test(text))?.[1];
  if (found) return found;
  if (HAN.test(text)) return messages.languageTag.startsWith("ja") ? "ja" : "zh-CN";
  return "en";
}
