/** What a request's address asks for. Pure: nothing here touches the file system. */

export type Address =
  /** A file of the site, relative to its folder, in `/`. `folder`: the address ended in a slash. */
  | { kind: "file"; name: string; folder: boolean }
  /** The base path without its slash, or what else has another address. */
  | { kind: "moved"; to: string }
  /** Outside of the base path, or what no site holds: dot files, steps upwards. */
  | { kind: "missing" }
  /** Not an address at all. */
  | { kind: "malformed" };

/** A segment that names something in its folder: no step upwards, no dot file, no separator smuggled in. */
const isPlain = (segment: string): boolean => segment !== "" && !/^\.|[/\\\0]/.test(segment);

/** Reads the target of a request line (`/qa/x/?y`, or absolute as proxies send it) below `basePath`. */
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

/** The same address with a slash at the end of its path, query kept. */
export function withSlash(target: string): string {
  return target.replace(/^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?.*$/i, "$1/$2");
}
