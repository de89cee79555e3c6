/**
 * CISTEM (Weissweiler and Fraser, 2017), a light stemmer for German that keeps prefixes: conflates inflections of
 * nouns, adjectives and verbs. Expects the output of `foldTerm`.
 */
export function stem(word: string): string {
  let base = word.replaceAll("sch", "$").replaceAll("ei", "%").replaceAll("ie", "&").replace(/(.)\1/g, "$1*");
  while (base.length > 3) {
    const cut =
      base.length > 5 && /(?:e[mr]|nd)$/.test(base)
        ? base.slice(0, -2)
        : /[esn]$/.test(base) || base.endsWith("t")
          ? base.slice(0, -1)
          : base;
    if (cut === base) break;
    base = cut;
  }
  return base.replace(/(.)\*/g, "$1$1").replaceAll("%", "ei").replaceAll("&", "ie").replaceAll("$", "sch");
}
