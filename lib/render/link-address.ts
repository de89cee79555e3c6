/** Addresses in posts. */

const LINKS = /^(?:https?|mailto):$/;
const IMAGES = /^https?:$/;

/**
 * An address as it can be followed from anywhere, resolved against the original post; null where it cannot, or where what
 * it leads to is no page, file or mailbox.
 */
export function linkAddress(address: unknown, base: string | null): string | null {
  return resolve(address, base, LINKS);
}

/** The same for a picture; an empty address would be the post's own. */
export function imageAddress(address: unknown, base: string | null): string | null {
  return address === "" ? null : resolve(address, base, IMAGES);
}

function resolve(address: unknown, base: string | null, schemes: RegExp): string | null {
  if (typeof address !== "string") return null;
  try {
    const url = new URL(address, base ?? undefined);
    return schemes.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
