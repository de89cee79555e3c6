/** The origin that the site is published at. Build time only: pages and metadata use it, the browser knows its own. */
import { BASE_PATH } from "./base-path";

/** Address of the site's root from `QA_SITE_URL` with the base path, without a slash at the end; null where unset. */
export function siteRoot(
  setting: string | undefined = process.env.QA_SITE_URL,
  base = BASE_PATH,
): string | null {
  if (!setting?.trim()) return null;
  const url = new URL(setting.trim());
  const root = `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  return base && !root.endsWith(base) ? root + base : root;
}

/** The absolute address of a path; null if the site's origin is unknown. */
export function absoluteUrl(path: string): string | null {
  const root = siteRoot();
  return root === null ? null : root + path;
}
