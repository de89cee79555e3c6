import { MANIFEST_NAME } from "./format";
import type { LoadFile } from "./store";

/**
 * Loads search files over HTTP from `base`, the address of the folder `search/`. The manifest is asked for anew, the
 * files with a hash in their name come from the cache for ever.
 */
export function loadOverHttp(base: string, fetchFile: typeof fetch = fetch): LoadFile {
  const folder = base.endsWith("/") ? base : `${base}/`;
  return async (name) => {
    const response = await fetchFile(folder + name, {
      cache: name === MANIFEST_NAME ? "no-cache" : "default",
    });
    // A static host answers 404 (or 403) for a file of an earlier build.
    if (response.status >= 400 && response.status < 500) return null;
    if (!response.ok) throw new Error(`Search: ${name} could not be loaded (${response.status}).`);
    return response.text();
  };
}
