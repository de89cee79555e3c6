/** Texts that only the build of pages and files needs: nothing that a browser loads imports this. */
import { fill, type MessageValues } from "./messages";
import { defaultLanguage } from "./offered";
import { type Language, languages } from "./registry";
import type { BuiltDictionary } from "./zh";

export type BuiltKey = keyof BuiltDictionary;

/** Returns such a text in a language, with its slots filled. */
export const builtMessage = (
  key: BuiltKey,
  values?: MessageValues,
  language: Language = defaultLanguage(),
): string => fill(languages[language].builtMessages[key], values);
