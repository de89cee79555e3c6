import { brotliCompressSync, constants } from "node:zlib";

/**
 * Larger files are compressed at the quality that a host uses on the fly: the best quality takes a second per megabyte.
 */
export const LARGE_BYTES = 2_000_000;

/**
 * Returns the transferred size in bytes: Brotli, or uncompressed where that is smaller (WebAssembly, packed index
 * parts).
 */
export function brotli(body: string | Uint8Array, best = LARGE_BYTES): number {
  const raw = typeof body === "string" ? Buffer.from(body) : body;
  const packed = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: raw.byteLength > best ? 9 : constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.byteLength,
    },
  });
  return Math.min(raw.byteLength, packed.byteLength);
}
