import { languageOf } from "@/lib/site/wording/language-of";
import { LANGUAGES, type Language, languages } from "./registry";

/** Returns the interface language for the author of a text; English if the interface does not have theirs. */
export function interfaceLanguageFor(text: string): Language {
  const tag = languageOf(text);
  return LANGUAGES.find((code) => languages[code].messages.languageTag === tag) ?? "en";
}
