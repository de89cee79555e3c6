/** Detects the language of a text of a post, as far as its script allows. */
import { messages } from "@/lib/site/languages/default";

/** Scripts of one language, or of one that dominates; the first match decides. */
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
 * Returns the language tag, for screen readers and fonts. Han characters alone are Chinese, except on a Japanese site;
 * Latin letters are English.
 */
export function languageOf(text: string): string {
  const found = SCRIPTS.find(([script]) => script.test(text))?.[1];
  if (found) return found;
  if (HAN.test(text)) return messages.languageTag.startsWith("ja") ? "ja" : "zh-CN";
  return "en";
}
