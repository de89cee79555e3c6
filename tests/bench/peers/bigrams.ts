/** Bigrams for Han, whole words for Latin: the usual advice for Chinese in engines made for Latin text. */
export function bigrams(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[a-z0-9_]+/gu)) {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) terms.push(run);
    else for (let i = 0; i + 1 < run.length; i++) terms.push(run.slice(i, i + 2));
  }
  return terms;
}
