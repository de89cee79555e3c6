/** Which languages of the interface a site offers. For what is built; browsers are told by the page. */
import { ExpectedError } from "@/lib/model/expected-error";
import { isLanguage, LANGUAGES, type Language } from "./registry";

/** The build sets it before it makes any text, and Next inherits it. */
const OFFERED = "QA_LANGUAGES";

/**
 * Chosen in `site.yml`, the default one first. Where it chooses none, all of them: first the one that the posts are written
 * in, or English. Throws `ExpectedError` for one that there is not.
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

/** Says which languages all that is made from now on is in. */
export function offerLanguages(languages: readonly Language[]): void {
  process.env[OFFERED] = languages.join(" ");
}

export function offeredLanguages(): Language[] {
  const offered = (process.env[OFFERED] ?? "").split(" ").filter(isLanguage);
  return offered.length > 0 ? offered : LANGUAGES;
}

/** The language that pages and files are built in. */
export const defaultLanguage = (): Language => offeredLanguages()[0] ?? "zh";
