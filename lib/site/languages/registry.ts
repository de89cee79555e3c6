/**
 * The languages of the interface. To add one, add a file in this folder, an entry here and its code to
 * `lib/model/site.ts`. No browser loads this module.
 */
import { LANGUAGES as CODES } from "@/lib/model/site";
import * as en from "./en";
import * as ja from "./ja";
import type { BuiltDictionary, Dictionary } from "./zh";
import * as zh from "./zh";

/** The exports of a language file. */
interface LanguageFile {
  messages: Dictionary;
  builtMessages: BuiltDictionary;
}

export const languages = { zh, en, ja } as const satisfies Record<(typeof CODES)[number], LanguageFile>;

export type Language = keyof typeof languages;

export const LANGUAGES: Language[] = [...CODES];

export const isLanguage = (name: unknown): name is Language =>
  typeof name === "string" && Object.hasOwn(languages, name);
