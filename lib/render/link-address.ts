/** Addresses in posts. */

/** What the addresses of a post lead to. */
export interface Addresses {
  /** Address of the original post, against which relative addresses are resolved; null if none is known. */
  original: string | null;
  /** What the site holds itself: paths from its root, by address as `addressKey` spells it. */
  own: Readonly<Record<string, string>>;
}

const LINKS = /^(?:https?|mailto):$/;
const IMAGES = /^https?:$/;

/** One spelling of an address, whether its letters are encoded (`%E5%9B%BE.png`) or not. */
export function addressKey(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Whether an address is a path of the site itself. */
export const isOwnPath = (address: string): boolean => /^\/(?!\/)/.test(address);

/**
 * An address as it can be followed from anywhere, or a path of the site; null if it cannot be followed, or where what
 * it leads to is no page, file or mailbox.
 */
export function linkAddress(address: unknown, addresses: Addresses): string | null {
  return resolve(address, addresses, LINKS);
}

/** The same for a picture; an empty address would be the post's own. */
export function imageAddress(address: unknown, addresses: Addresses): string | null {
  return address === "" ? null : resolve(address, addresses, IMAGES);
}

function resolve(address: unknown, { original, own }: Addresses, schemes: RegExp): string | null {
  if (typeof address !== "string") return null;
  const key = addressKey(address);
  if (Object.hasOwn(own, key)) return own[key] ?? null;
  try {
    const url = new URL(address, original ?? undefined);
    return schemes.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
