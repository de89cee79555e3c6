/** Paths below a folder, as settings and records name them. Pure. */

/** NUL ends a path for the system; a backslash and a colon mean a folder and a drive to some. */
const FORBIDDEN = /[\0\\]|^[a-z]:/i;

/**
 * The path without `.`, `..` and empty parts; null if it is none below its folder: absolute, empty, leading outside, or
 * with characters that mean something else on another system.
 */
export function normalizeRelative(path: string): string | null {
  if (FORBIDDEN.test(path) || path.startsWith("/")) return null;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length > 0 ? parts.join("/") : null;
}
