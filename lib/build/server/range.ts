const SINGLE = /^\s*bytes\s*=\s*(\d*)-(\d*)\s*$/i;

/**
 * Returns the `Range` header as the library should read it; undefined for none. Per RFC 9110 §14.1.2, a range whose
 * last byte precedes its first is invalid, and a suffix longer than the file means all of it; the library answers both
 * with 416.
 */
export function usableRange(header: string | undefined, size: number): string | undefined {
  const [, first = "", last = ""] = SINGLE.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") return Number(last) > size ? "bytes=0-" : `bytes=-${last}`;
  return last !== "" && Number(last) < Number(first) ? undefined : `bytes=${first}-${last}`;
}
