import { dictionaries, type Language } from "@/lib/site/languages/dictionary";

/** The language of a text for screen readers and fonts: Chinese where it holds Han characters. */
export function languageOf(text: string): string {
  return dictionaries[interfaceLanguageOf(text)].languageTag;
}

/** The language of the interface that fits whoever wrote a text. */
export const interfaceLanguageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? "zh" : "en");
