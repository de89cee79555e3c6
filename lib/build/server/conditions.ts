/** Conditional and partial requests and content coding, per RFC 9110. Pure. */

/** Best first: what the server can encode as. */
export const CODINGS = ["br", "gzip"] as const;
export type Coding = (typeof CODINGS)[number];

/** The coding that an `Accept-Encoding` header likes best (§12.5.3); null for none. */
export function chooseCoding(accepted: string | undefined): Coding | null {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, q ? Number(q.slice(2)) || 0 : 1);
  }
  const weight = (coding: Coding): number => weights.get(coding) ?? weights.get("*") ?? 0;
  const best = Math.max(...CODINGS.map(weight));
  return best > 0 ? (CODINGS.find((coding) => weight(coding) === best) ?? null) : null;
}

/** What a client may have kept: as the server would send it now. */
export interface Version {
  etag: string;
  modified: Date;
}

const opaque = (tag: string): string => tag.trim().replace(/^W\//, "");

/** HTTP dates know no fractions of a second. */
const seconds = (time: number): number => Math.floor(time / 1000);

type Headers = Readonly<Record<string, string | string[] | undefined>>;
const text = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(",") : value;

/** Whether the client has this version already (§13.2.2): `If-None-Match` outweighs `If-Modified-Since`. */
export function isFresh(headers: Headers, { etag, modified }: Version): boolean {
  const tags = text(headers["if-none-match"]);
  if (tags !== undefined) {
    return tags.trim() === "*" || tags.split(",").some((tag) => opaque(tag) === opaque(etag));
  }
  const since = Date.parse(text(headers["if-modified-since"]) ?? "");
  return !Number.isNaN(since) && seconds(modified.getTime()) <= seconds(since);
}

export type Range = { start: number; end: number } | "unsatisfiable";

/**
 * The bytes asked for (§14.2), `end` included; null for all of them: no range, several ranges, a unit that is not
 * bytes, or an `If-Range` that names another version.
 */
export function rangeOf(headers: Headers, { etag, modified }: Version, size: number): Range | null {
  const [, first = "", last = ""] = /^\s*bytes\s*=\s*(\d*)-(\d*)\s*$/i.exec(text(headers.range) ?? "") ?? [];
  if (first === "" && last === "") return null;
  const only = text(headers["if-range"]);
  if (only !== undefined && only !== etag && Date.parse(only) !== seconds(modified.getTime()) * 1000)
    return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length > 0 ? { start: size - length, end: size - 1 } : "unsatisfiable";
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start < size ? { start, end } : "unsatisfiable";
}
