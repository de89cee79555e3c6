import { MANIFEST_NAME } from "@/lib/search/format/file-names";
import type { LoadFile } from "@/lib/search/index/index-files";

/** Pauses between retries, in milliseconds: a network or server that fails briefly often recovers at once. */
const PAUSES = [300, 1_200];

/** Timeout of a request: a file of a few kilobytes that has not arrived by then will not. */
export const PATIENCE_MS = 20_000;

/**
 * Returns a loader of search files over HTTP from `base`, the address of the folder `search/`. The manifest is always
 * revalidated, with the query string of `base`; files with a hash in their name are immutable and come from the cache.
 * Rejects if the network or the server keeps failing.
 */
export function loadOverHttp(base: string, fetchFile: typeof fetch = fetch): LoadFile {
  const [place = "", query] = base.split("?");
  const folder = place.endsWith("/") ? place : `${place}/`;
  return async (name, again) => {
    const address = folder + (name === MANIFEST_NAME && query ? `${name}?${query}` : name);
    const cache = again ? "reload" : name === MANIFEST_NAME ? "no-cache" : "default";
    const attempt = async (): Promise<string | null> => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetchFile(address, { cache, signal });
      // A static host answers 404 (or 403) for a file of an earlier build.
      if (response.status >= 400 && response.status < 500) return null;
      if (!response.ok) throw new Error(`Search: ${name} could not be loaded (${response.status}).`);
      return response.text();
    };
    for (const pause of PAUSES) {
      try {
        return await attempt();
      } catch (error) {
        if (isOffline() || isTimeout(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return attempt();
  };
}

const isOffline = (): boolean => typeof navigator !== "undefined" && navigator.onLine === false;

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === "TimeoutError";
