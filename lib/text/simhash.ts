/** SimHash (Charikar 2002): a short hash of a text that changes little when the text changes little. */
import { countBits } from "./bits";
import { hash53 } from "./hash";
import { bigrams } from "./similarity";

/** Number of bits of a hash; four per hexadecimal digit. */
export const SIMHASH_BITS = 48;
const DIGITS = SIMHASH_BITS / 4;
/** Bit operations take 32 bits. */
const HALF_BITS = SIMHASH_BITS / 2;
const HALF = 2 ** HALF_BITS;

/**
 * Returns the hash as 12 hexadecimal digits. Texts that differ only in punctuation, spacing and case have the same one.
 */
export function simhash(text: string): string {
  const sums = new Int32Array(SIMHASH_BITS);
  for (const [gram, count] of bigrams(text)) {
    const hash = hash53(gram);
    addBits(sums, 0, hash % HALF, count);
    addBits(sums, HALF_BITS, Math.floor(hash / HALF), count);
  }
  const value = sums.reduceRight((bits, sum) => bits * 2 + (sum > 0 ? 1 : 0), 0);
  return value.toString(16).padStart(DIGITS, "0");
}

/** Adds `count` to the sum of each bit that is set, and takes it from the others. */
function addBits(sums: Int32Array, from: number, bits: number, count: number): void {
  for (let bit = 0; bit < HALF_BITS; bit++) {
    const at = from + bit;
    sums[at] = (sums[at] ?? 0) + ((bits >>> bit) & 1 ? count : -count);
  }
}

/**
 * Returns the number of bits in which two hashes differ: about a third of the bits for texts that share half of their
 * words.
 */
export function simhashDistance(a: string, b: string): number {
  let distance = 0;
  for (let i = 0; i < DIGITS; i++) {
    distance += countBits(digit(a, i) ^ digit(b, i));
  }
  return distance;
}

const digit = (hash: string, place: number): number => Number.parseInt(hash.charAt(place), 16) || 0;
