/**
 * The texts of a page in one language. Pages are built in the default one, whose strings are part of their scripts; the
 * texts of any other language are one file (`lib/site/languages/file.ts`), which a page loads when its reader chose
 * that language.
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

/** `languageNext`: name of the language that the switch selects next. */
export type TextKey = "languageNext" | MessageKey | keyof BuiltDictionary | CommunityKey;

export interface Texts {
  /** Code of the language; empty for the default one. */
  language: string;
  /** By `TextKey`. For a missing text, the page keeps its own. */
  texts: Readonly<Record<string, string>>;
}

export const DEFAULT_TEXTS: Texts = { language: "", texts: messages };

/** Returns the language tag of the texts. */
export const languageTagOf = ({ texts }: Texts): string => texts.languageTag ?? messages.languageTag;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(messages, key);

/** A language that readers may choose. */
export interface LanguageChoice {
  code: string;
  /** In the language itself. */
  name: string;
  /** For the attribute `lang`. */
  tag: string;
  direction: "ltr" | "rtl";
  /** Address of its texts; null for the default language, whose texts are bundled. */
  file: string | null;
}

/** Returns the item after the given one, cyclically. */
export const following = <Item>(items: readonly Item[], item: Item): Item =>
  items[(items.indexOf(item) + 1) % items.length] ?? item;

declare global {
  interface Window {
    /** Set by the file of a non-default language. */
    qaTexts?: Texts;
  }
}
