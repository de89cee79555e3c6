/** SimHash (Charikar 2002): a short hash of a text that changes little when the text changes little. */
import { hash53 } from "./hash";
import { bigrams } from "./similarity";

/** Number of bits of a hash; four per hexadecimal digit. */
export const SIMHASH_BITS = 48;
const DIGITS = SIMHASH_BITS / 4;

/**
 * Returns the hash as 12 hexadecimal digits. Texts that differ only in punctuation, spacing and case have the same one.
 */
export function simhash(text: string): string {
  const sums = new Float64Array(SIMHASH_BITS);
  for (const [gram, count] of bigrams(text)) {
    let hash = hash53(gram);
    for (let bit = 0; bit < SIMHASH_BITS; bit++) {
      sums[bit] = (sums[bit] ?? 0) + (hash % 2 === 1 ? count : -count);
      hash = Math.floor(hash / 2);
    }
  }
  const value = sums.reduceRight((bits, sum) => bits * 2 + (sum > 0 ? 1 : 0), 0);
  return value.toString(16).padStart(DIGITS, "0");
}

/**
 * Returns the number of bits in which two hashes differ: about a third of the bits for texts that share half of their
 * words.
 */
export function simhashDistance(a: string, b: string): number {
  let distance = 0;
  for (let i = 0; i < DIGITS; i++) {
    for (let bits = digit(a, i) ^ digit(b, i); bits > 0; bits >>= 1) distance += bits & 1;
  }
  return distance;
}

const digit = (hash: string, place: number): number => Number.parseInt(hash.charAt(place), 16) || 0;
