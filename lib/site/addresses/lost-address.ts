/** Determines which page a broken address means: in chat, addresses gain a suffix, capitals, or lose a letter. */
import { editDistance } from "@/lib/text/edit-distance";
import { paths } from "./paths";

export type LostAddress =
  /** The address means this pair. */
  | { kind: "found"; id: string }
  /** The spelling is close to those of these pairs, the nearest first. */
  | { kind: "near"; ids: string[] }
  | { kind: "unknown" };

/** Maximum edit distance. */
const SLIPS = 2;
const MOST_NAMED = 3;

/** Prefix of the path of a pair's page: `/qa/`. */
const PAIRS = paths.pair("").replace(/\/+$/, "/");

/** Returns what `pathname` means, given the ids of all pairs. */
export function lostAddress(pathname: string, ids: readonly string[]): LostAddress {
  const address = decode(pathname).normalize("NFKC").toLowerCase();
  // The last occurrence: a base path may contain the same word.
  const at = address.lastIndexOf(PAIRS);
  const given = at < 0 ? "" : (/^[a-z0-9-]+/.exec(address.slice(at + PAIRS.length))?.[0] ?? "");
  if (!given) return { kind: "unknown" };
  if (ids.includes(given)) return { kind: "found", id: given };
  const near = ids
    .map((id) => ({ id, distance: editDistance(given, id, SLIPS) }))
    .filter(({ distance }) => distance <= SLIPS)
    .sort((a, b) => a.distance - b.distance);
  if (near.length > 0) return { kind: "near", ids: near.slice(0, MOST_NAMED).map(({ id }) => id) };
  // Text was appended without a separator.
  const [beginning] = ids.filter((id) => given.startsWith(id)).sort((a, b) => b.length - a.length);
  return beginning === undefined ? { kind: "unknown" } : { kind: "found", id: beginning };
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
