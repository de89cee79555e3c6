/** Repairs mistyped addresses: a missing letter, slash or colon of the scheme, or no scheme at all. */

/** `ttps://`, `hhttps://`, `https:/github.com`, `https//`, `https：//`, `htttps://`, `https://https://`. */
const BROKEN_SCHEME = /^\s*(?:h{0,2}t{1,3}p(s?)[\s:：/]*)+(?=[\w-]+\.[\w.-]+)/i;
const HOST_ONLY = /^\s*(?:www\.)?(?:github|gitee|gitlab)\.com\//i;
/** A label within the address: `SOFABolt：https://…`. */
const LABELLED = /^[^/]{1,30}[:：]\s*(?=https?:\/\/)/;

export interface MendedUrl {
  url: string;
  /** Whether the address as written is invalid. */
  broken: boolean;
}

/** Returns an address with its scheme repaired; unchanged if it cannot be repaired. */
export function mendUrl(written: string): MendedUrl {
  const trimmed = written.trim();
  if (/^https?:\/\/(?!https?[:/])[^/\s]/i.test(trimmed)) return { url: trimmed, broken: false };
  const scheme = BROKEN_SCHEME.exec(trimmed);
  if (scheme) {
    const secure = scheme[1]?.toLowerCase() === "s" || !/^\s*h?t+p:/i.test(trimmed);
    return { url: `http${secure ? "s" : ""}://${trimmed.slice(scheme[0].length)}`, broken: true };
  }
  if (HOST_ONLY.test(trimmed)) return { url: `https://${trimmed}`, broken: true };
  const label = LABELLED.exec(trimmed);
  if (label) return { url: trimmed.slice(label[0].length), broken: true };
  return { url: trimmed, broken: false };
}

/** An address in running text, including broken ones; excludes trailing punctuation. */
export const URL_IN_TEXT =
  /(?<![\w/.])(?:h{0,2}t{1,3}ps?\s?[:：]\s?\/{1,2}|(?:www\.)?(?:github|gitee|gitlab)\.com\/)[^\s，。、；！？（）()「」【】《》“”<>[\]]+/gi;
