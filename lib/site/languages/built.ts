/** Texts that are only needed where pages and files are built: nothing that a browser loads imports this. */
import { DEFAULT_LANGUAGE, type Language } from "./dictionary";
import { enBuilt } from "./en";
import { fill, type MessageValues } from "./messages";
import { type BuiltDictionary, zhBuilt } from "./zh";

const builtDictionaries: Record<Language, BuiltDictionary> = { zh: zhBuilt, en: enBuilt };

export type BuiltKey = keyof BuiltDictionary;

/** Such a text in a language, with its slots filled. */
export const builtMessage = (
  key: BuiltKey,
  values?: MessageValues,
  language: Language = DEFAULT_LANGUAGE,
): string => fill(builtDictionaries[language][key], values);
