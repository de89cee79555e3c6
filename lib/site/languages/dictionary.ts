/** The languages of the interface. A further one is a file beside this one and its name in `dictionaries`. */
import { en } from "./en";
import { fill, type MessageValues } from "./messages";
import { type Dictionary, zh } from "./zh";

/** All strings by language; pages are built in the first one. */
export const dictionaries = { zh, en } as const satisfies Record<string, Dictionary>;

export type Language = keyof typeof dictionaries;

export const LANGUAGES = Object.keys(dictionaries) as Language[];

export const DEFAULT_LANGUAGE: Language = "zh";

/** Name of a string of the interface. */
export type MessageKey = keyof Dictionary;

export const isMessageKey = (key: string): key is MessageKey =>
  Object.hasOwn(dictionaries[DEFAULT_LANGUAGE], key);

export const isLanguage = (name: unknown): name is Language =>
  typeof name === "string" && Object.hasOwn(dictionaries, name);

/** A string of the interface with its slots filled. */
export const messageIn = (language: Language, key: MessageKey, values?: MessageValues): string =>
  fill(dictionaries[language][key], values);

/** The same in the language that pages are built in: for titles, previews, cards and files for programs. */
export const defaultMessage = (key: MessageKey, values?: MessageValues): string =>
  messageIn(DEFAULT_LANGUAGE, key, values);

/** A text of the community in several languages. */
export type Localized = Readonly<Partial<Record<Language, string>>>;

/** The text in a language; in the default one, or any other, where it is not told. */
export const textIn = (language: Language, text: Localized): string =>
  text[language] ?? text[DEFAULT_LANGUAGE] ?? Object.values(text)[0] ?? "";

/** The text in the language that pages are built in. */
export const defaultText = (text: Localized): string => textIn(DEFAULT_LANGUAGE, text);
