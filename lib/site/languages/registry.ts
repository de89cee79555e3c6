/** The languages of the interface. A further one is a file beside this one and its line here. No browser loads this. */
import * as en from "./en";
import * as ja from "./ja";
import type { BuiltDictionary, Dictionary } from "./zh";
import * as zh from "./zh";

/** What the file of a language holds. */
interface LanguageFile {
  messages: Dictionary;
  builtMessages: BuiltDictionary;
}

export const languages = { zh, en, ja } as const satisfies Record<string, LanguageFile>;

export type Language = keyof typeof languages;

export const LANGUAGES = Object.keys(languages) as Language[];

export const isLanguage = (name: unknown): name is Language =>
  typeof name === "string" && Object.hasOwn(languages, name);
