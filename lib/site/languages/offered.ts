/** The interface languages that a site offers. For the build; browsers read them from the page. */
import { ExpectedError } from "@/lib/model/expected-error";
import { isLanguage, LANGUAGES, type Language } from "./registry";

/** The build sets it before it makes any text, and Next inherits it. */
const OFFERED = "QA_LANGUAGES";

/**
 * Returns the languages chosen in `site.yml`, the default first. If it chooses none: all, with the language of the
 * posts, or English, as the default. Throws `ExpectedError` for an unknown one.
 */
export function chosenLanguages(codes: readonly string[], written: string): Language[] {
  if (codes.length === 0) {
    const first = isLanguage(written) ? written : "en";
    return [first, ...LANGUAGES.filter((code) => code !== first)];
  }
  return codes.map((code) => {
    if (isLanguage(code)) return code;
    throw new ExpectedError(
      `site.yml: language: the interface does not speak "${code}"; it speaks ${LANGUAGES.join(", ")}`,
    );
  });
}

/** Sets the languages for all texts made from now on. */
export function offerLanguages(languages: readonly Language[]): void {
  process.env[OFFERED] = languages.join(" ");
}

export function offeredLanguages(): Language[] {
  const offered = (process.env[OFFERED] ?? "").split(" ").filter(isLanguage);
  return offered.length > 0 ? offered : LANGUAGES;
}

/** Returns the default language, in which pages and files are built. */
export const defaultLanguage = (): Language => offeredLanguages()[0] ?? "zh";
