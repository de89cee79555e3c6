import { brotliCompressSync, constants } from "node:zlib";

/** Above this a file is compressed as a host would on the fly: the best quality takes a second a megabyte. */
export const LARGE_BYTES = 2_000_000;

/** Size in bytes as sent: Brotli, or as it is where that is smaller (WebAssembly and index parts already packed). */
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
