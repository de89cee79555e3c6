import { languageOf } from "@/lib/site/wording/language-of";
import { LANGUAGES, type Language, languages } from "./registry";

/** The language of the interface that whoever wrote the text reads; English where it speaks theirs not. */
export function interfaceLanguageFor(text: string): Language {
  const tag = languageOf(text);
  return LANGUAGES.find((code) => languages[code].messages.languageTag === tag) ?? "en";
}
