/** Resolves the addresses in posts. */

/** How the addresses of a post are resolved. */
export interface Addresses {
  /** Address of the original post, the base of relative addresses; null if none is known. */
  original: string | null;
  /** Files that the site hosts itself: paths from its root, keyed by `addressKey`. */
  own: Readonly<Record<string, string>>;
}

const LINKS = /^(?:https?|mailto):$/;
const IMAGES = /^https?:$/;

/** Returns one spelling of an address, whether its letters are percent-encoded (`%E5%9B%BE.png`) or not. */
export function addressKey(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Returns whether an address is a path of the site itself. */
export const isOwnPath = (address: string): boolean => /^\/(?!\/)/.test(address);

/**
 * Returns an absolute address, or a path of the site; null if it cannot be resolved or does not lead to a page, file or
 * mailbox.
 */
export function linkAddress(address: unknown, addresses: Addresses): string | null {
  return resolve(address, addresses, LINKS);
}

/** The same for an image; an empty address would resolve to the post itself. */
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
