/**
 * The light stemmer "light10" for Arabic (Larkey, Ballesteros and Connell, 2007): removes article, conjunction and
 * common endings. Expects the output of `foldTerm`.
 */
export function stem(word: string): string {
  const bare = word.length > 3 ? word.replace(/^و(?=.{3})/, "") : word;
  const base = bare.replace(/^(?:ال|بال|كال|فال|لل)(?=..)/, "");
  return base.replace(/(..)(?:ها|ان|ات|ون|ين|يه|ه|ي)$/, "$1");
}
