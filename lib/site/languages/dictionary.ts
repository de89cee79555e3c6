/** Texts of the interface and of the community for the build: titles, previews, cards, files for programs. */
import type { LocalText } from "@/lib/model/site";
import { fill, type MessageValues } from "./messages";
import { defaultLanguage } from "./offered";
import { type Language, languages } from "./registry";
import type { MessageKey } from "./texts";

/** Returns a string of the interface with its slots filled. */
export const messageIn = (language: Language, key: MessageKey, values?: MessageValues): string =>
  fill(languages[language].messages[key], values);

/** Returns the same in the default language. */
export const defaultMessage = (key: MessageKey, values?: MessageValues): string =>
  messageIn(defaultLanguage(), key, values);

/** Returns the community's text in a language; falls back to the default language, then to any other. */
export const textIn = (language: Language, text: LocalText): string =>
  text[language] ?? text[defaultLanguage()] ?? Object.values(text)[0] ?? "";

/** Returns the community's text in the default language. */
export const defaultText = (text: LocalText): string => textIn(defaultLanguage(), text);
