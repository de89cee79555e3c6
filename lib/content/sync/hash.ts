/** Reads and hashes files. */
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { MAX_BYTES } from "../files";

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Returns the bytes of a regular file, `too-large` above `limit`, or null if there is none: nothing, a folder, or a
 * link.
 */
export function readRegular(file: string, limit = MAX_BYTES): Buffer | "too-large" | null {
  let descriptor: number;
  try {
    // Without O_NONBLOCK, opening a pipe would block. Windows has neither flag.
    descriptor = openSync(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["ENOENT", "ENOTDIR", "ELOOP", "EISDIR", "ENXIO"].includes(code)) return null;
    throw error;
  }
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile()) return null;
    return found.size > limit ? "too-large" : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Returns the hash of a file, or null if there is none. A file too large for a post has a hash that no post has. */
export function hashOfFile(file: string): string | null {
  const bytes = readRegular(file);
  return bytes === null || bytes === "too-large" ? bytes : hashOf(bytes);
}
