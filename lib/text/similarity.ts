/** Similarity of two texts by shared bigrams (of Han characters, or of words in other scripts). */

/** Returns the letters and digits alone, which survive corrections of punctuation, spacing and Markdown. */
export function essence(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const NEIGHBOURS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Returns the bigrams of a text with their counts; for a single unit, that unit. */
export function bigrams(text: string): Map<string, number> {
  const parts = text.normalize("NFKC").toLowerCase().match(NEIGHBOURS) ?? [];
  const grams = parts.length === 1 ? parts : parts.slice(1).map((part, i) => `${parts[i]} ${part}`);
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/**
 * Returns the Sørensen–Dice coefficient of two bags of bigrams: 0 for nothing in common, 1 for equal. Two empty bags
 * are equal.
 */
export function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of a.values()) total += count;
  for (const count of b.values()) total += count;
  if (total === 0) return 1;
  let shared = 0;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  return (2 * shared) / total;
}
