/**
 * Returns the edit distance with transposition of neighbours (optimal string alignment); if it exceeds `limit`, the
 * search stops early and the result is some number above `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  // Three rows of the table in one array: the current one, the previous one, and the one before that for
  // transpositions.
  const table = new Uint8Array(3 * width);
  for (let j = 0; j < width; j++) table[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = (i % 3) * width;
    const last = ((i + 2) % 3) * width;
    const beforeLast = ((i + 1) % 3) * width;
    table[row] = i;
    let best = i;
    for (let j = 1; j < width; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (table[last + j] ?? 0) + 1,
        (table[row + j - 1] ?? 0) + 1,
        (table[last + j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (table[beforeLast + j - 2] ?? 0) + 1);
      table[row + j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
  }
  return Math.min(table[(a.length % 3) * width + b.length] ?? limit + 1, limit + 1);
}
