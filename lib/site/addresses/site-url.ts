/** The origin of the published site. Build time only, for pages and metadata; the browser knows its own. */
import { BASE_PATH } from "./base-path";

/**
 * Returns the address of the site's root from `QA_SITE_URL` with the base path, without a final slash; null if unset.
 */
export function siteRoot(
  setting: string | undefined = process.env.QA_SITE_URL,
  base = BASE_PATH,
): string | null {
  if (!setting?.trim()) return null;
  const url = new URL(setting.trim());
  const root = `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  return base && !root.endsWith(base) ? root + base : root;
}

/** Returns the absolute address of a path; null if the site's origin is unknown. */
export function absoluteUrl(path: string): string | null {
  const root = siteRoot();
  return root === null ? null : root + path;
}
