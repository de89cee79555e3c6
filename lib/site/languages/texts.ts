/**
 * The texts of a page in one language. A page is built in the default one, whose strings are part of its scripts; those of
 * another language are one file (`lib/site/languages/file.ts`), which a page loads when its reader chose that language.
 */
import { messages } from "@/lib/site/languages/default";
import type { BuiltDictionary, Dictionary } from "./zh";

/** Name of a string of the interface. */
export type MessageKey = keyof Dictionary;

/** Texts of the community: `site.title`, `project.<slug>`, `link.<address>`. */
export type CommunityKey =
  | "site.title"
  | "site.tagline"
  | "site.description"
  | `project.${string}`
  | `link.${string}`;

/** `languageNext`: name of the language that the switch leads to. */
export type TextKey = "languageNext" | MessageKey | keyof BuiltDictionary | CommunityKey;

export interface Texts {
  /** Code of the language; empty for the default one. */
  language: string;
  /** By `TextKey`. What a file lacks is shown as the page brings it. */
  texts: Readonly<Record<string, string>>;
}

export const DEFAULT_TEXTS: Texts = { language: "", texts: messages };

/** Tag of the language that the texts are in. */
export const languageTagOf = ({ texts }: Texts): string => texts.languageTag ?? messages.languageTag;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(messages, key);

/** A language that readers may choose. */
export interface LanguageChoice {
  code: string;
  /** In itself. */
  name: string;
  /** For `lang`. */
  tag: string;
  direction: "ltr" | "rtl";
  /** Address of its texts; null for the default language, whose texts pages bring. */
  file: string | null;
}

/** The item after the given one, round and round. */
export const following = <Item>(items: readonly Item[], item: Item): Item =>
  items[(items.indexOf(item) + 1) % items.length] ?? item;

declare global {
  interface Window {
    /** Set by the file of a language that is not the default one. */
    qaTexts?: Texts;
  }
}
