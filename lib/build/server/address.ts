/** Parses the address of a request. Pure: it does not touch the file system. */

export type Address =
  /** A file of the site, relative to its folder, with `/`. `folder`: the address ended in a slash. */
  | { kind: "file"; name: string; folder: boolean }
  /** A redirect: the base path without its slash, and the like. */
  | { kind: "moved"; to: string }
  /** Outside the base path, or something that no site serves: dot files, `..`. */
  | { kind: "missing" }
  /** A malformed address. */
  | { kind: "malformed" };

/** Returns whether a segment names an entry of its folder: not `..`, no dot file, no encoded separator. */
const isPlain = (segment: string): boolean => segment !== "" && !/^\.|[/\\\0]/.test(segment);

/** Parses the target of a request line (`/qa/x/?y`, or absolute as proxies send it) below `basePath`. */
export function parseAddress(target: string, basePath: string): Address {
  const [, raw = "", query = ""] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (raw === basePath && basePath) return { kind: "moved", to: `${basePath}/${query}` };
  if (!raw.startsWith("/")) return { kind: "malformed" };
  let segments: string[];
  try {
    segments = raw.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return { kind: "malformed" };
  }
  if (segments.some((segment) => segment.includes("\0"))) return { kind: "malformed" };
  if (!raw.startsWith(`${basePath}/`)) return { kind: "missing" };
  const own = segments.slice(basePath.split("/").length - 1);
  const folder = own.at(-1) === "";
  const path = folder ? own.slice(0, -1) : own;
  if (!path.every(isPlain)) return { kind: "missing" };
  return { kind: "file", name: [...path, ...(folder ? ["index.html"] : [])].join("/"), folder };
}

/** Returns the address with a slash at the end of its path, keeping the query. */
export function withSlash(target: string): string {
  return target.replace(/^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?.*$/i, "$1/$2");
}
