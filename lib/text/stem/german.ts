/**
 * CISTEM (Weissweiler and Fraser, 2017), a light stemmer for German that keeps prefixes: inflections of nouns, adjectives
 * and verbs fall together. Expects a word that `foldTerm` went over.
 */
export function stemGerman(word: string): string {
  let stem = word.replaceAll("sch", "$").replaceAll("ei", "%").replaceAll("ie", "&").replace(/(.)\1/g, "$1*");
  while (stem.length > 3) {
    const cut =
      stem.length > 5 && /(?:e[mr]|nd)$/.test(stem)
        ? stem.slice(0, -2)
        : /[esn]$/.test(stem) || stem.endsWith("t")
          ? stem.slice(0, -1)
          : stem;
    if (cut === stem) break;
    stem = cut;
  }
  return stem.replace(/(.)\*/g, "$1$1").replaceAll("%", "ei").replaceAll("&", "ie").replaceAll("$", "sch");
}
