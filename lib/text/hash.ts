/**
 * Returns a stable hash of 53 bits (two mixed 32-bit lanes over UTF-16 code units). It assigns terms to shards and
 * names files by content. Not cryptographic.
 */
export function hash53(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Returns the hash as a short name: `length` characters of base 36. */
export function shortHash(text: string, length = 7): string {
  return hash53(text).toString(36).padStart(11, "0").slice(-length);
}
