/**
 * A minimal stemmer for French, Spanish, Portuguese and Italian, after Savoy (2006): conflates plural and gender of
 * nouns and adjectives, and leaves verbs alone. Expects the output of `foldTerm`.
 */
export function stem(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith("aux")) return `${word.slice(0, -2)}l`;
  const singular = word.replace(/(?:([^aeiou])es|s|x)$/, "$1");
  return singular.length > 4 ? singular.replace(/(?:ee|[aeio])$/, "") : singular;
}
