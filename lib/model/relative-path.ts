/** Relative paths below a folder, as in settings and records. Pure. */

/** NUL ends a path on POSIX; on Windows, a backslash separates folders and a colon follows a drive. */
const FORBIDDEN = /[\0\\]|^[a-z]:/i;

/**
 * Returns the path without `.`, `..` and empty parts; null if it is absolute, empty, leads out of its folder, or
 * contains characters that mean something else on another system.
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
