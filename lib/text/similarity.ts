/** Similarity of two texts by shared bigrams (of Han characters, or of words in other scripts). */
import { countBits } from "./bits";
import { hash53 } from "./hash";

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

const SIGNATURE_WORDS = 2;
const BITS = 32;

/**
 * Bags of bigrams in 64 bits each, to tell without the bags that two of them are unlike. A bit of one that the other
 * lacks is at least one bigram that they do not share.
 */
export class BigramSignatures {
  readonly #totals: Uint32Array;
  readonly #bits: Uint32Array;

  constructor(count: number) {
    this.#totals = new Uint32Array(count);
    this.#bits = new Uint32Array(count * SIGNATURE_WORDS);
  }

  put(at: number, bag: ReadonlyMap<string, number>): void {
    let total = 0;
    for (const [gram, count] of bag) {
      total += count;
      const bit = hash53(gram) % (SIGNATURE_WORDS * BITS);
      const word = at * SIGNATURE_WORDS + Math.floor(bit / BITS);
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit % BITS));
    }
    this.#totals[at] = total;
  }

  /** Returns what `dice` of two bags is at most. */
  mostAlike(a: number, b: number): number {
    const [of, others] = [this.#totals[a] ?? 0, this.#totals[b] ?? 0];
    const shared = Math.min(of - this.#lacking(a, b), others - this.#lacking(b, a));
    return of + others === 0 ? 1 : (2 * shared) / (of + others);
  }

  /** Number of bits of `a` that `b` lacks. */
  #lacking(a: number, b: number): number {
    let count = 0;
    for (let i = 0; i < SIGNATURE_WORDS; i++) {
      const [of, others] = [
        this.#bits[a * SIGNATURE_WORDS + i] ?? 0,
        this.#bits[b * SIGNATURE_WORDS + i] ?? 0,
      ];
      count += countBits(of & ~others);
    }
    return count;
  }
}
