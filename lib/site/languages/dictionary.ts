/** Texts of the interface and of the community, for what is built: titles, previews, cards, files for programs. */
import type { LocalText } from "@/lib/model/site";
import { fill, type MessageValues } from "./messages";
import { defaultLanguage } from "./offered";
import { type Language, languages } from "./registry";
import type { MessageKey } from "./texts";

/** A string of the interface with its slots filled. */
export const messageIn = (language: Language, key: MessageKey, values?: MessageValues): string =>
  fill(languages[language].messages[key], values);

/** The same in the language that pages are built in. */
export const defaultMessage = (key: MessageKey, values?: MessageValues): string =>
  messageIn(defaultLanguage(), key, values);

/** The community's text in a language; in the default one, or any other, where it is not told. */
export const textIn = (language: Language, text: LocalText): string =>
  text[language] ?? text[defaultLanguage()] ?? Object.values(text)[0] ?? "";

/** The community's text in the language that pages are built in. */
export const defaultText = (text: LocalText): string => textIn(defaultLanguage(), text);
