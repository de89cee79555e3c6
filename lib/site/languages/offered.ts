/** The interface languages that a site offers. For the build; browsers read them from the page. */
import type { DiagnosticLanguage } from "@/lib/model/diagnostic";
import { ExpectedError } from "@/lib/model/expected-error";
import { mainLanguage } from "@/lib/text/main-language";
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

/**
 * The same for a folder of posts: the languages that its settings choose, else all of them, first that of its questions, or
 * of its titles where there are none.
 */
export function offerLanguagesOf(
  { languages }: { languages: readonly string[] },
  {
    pairs,
    posts,
  }: {
    pairs: readonly { question: { text: string } }[];
    posts: readonly { title: string }[];
  },
): void {
  const texts =
    pairs.length > 0 ? pairs.map(({ question }) => question.text) : posts.map(({ title }) => title);
  offerLanguages(chosenLanguages(languages, mainLanguage(texts)));
}

export function offeredLanguages(): Language[] {
  const offered = (process.env[OFFERED] ?? "").split(" ").filter(isLanguage);
  return offered.length > 0 ? offered : LANGUAGES;
}

/** Returns the default language, in which pages and files are built. */
export const defaultLanguage = (): Language => offeredLanguages()[0] ?? "zh";

/** Returns the language of the diagnostics for editors: Chinese on a Chinese site, else English. */
export const editorsLanguage = (): DiagnosticLanguage => (defaultLanguage() === "zh" ? "zh" : "en");
