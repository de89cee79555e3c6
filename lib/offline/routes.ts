/** Decides which requests the service worker answers, and how. Pure. */
import { INDEX_MANIFEST, isIndexFile } from "./plan";

/** The relevant properties of a request. */
export interface RequestFacts {
  method: string;
  url: string;
  /** The request navigates to a page. */
  navigates: boolean;
  /** It has a `Range` header. */
  partial: boolean;
}

/**
 * `page`: a document. `payload`: the same page as Next's links fetch it; as a page fetches its own, which must be of the
 * build named; and its HTML, where a part stands in that alone. `file`: its name holds a hash, so it never
 * changes. `index`: the manifest of the search, asked for by a page of the build named. `asset`: an icon and the like.
 * `network`: not ours.
 */
export type Route =
  | { kind: "page"; path: string }
  | { kind: "payload"; path: string; build: string }
  | { kind: "file"; path: string }
  | { kind: "index"; build: string }
  | { kind: "asset"; path: string }
  | { kind: "network" };

const NETWORK: Route = { kind: "network" };

/** Returns the cache key of an address: relative to the scope, without query; null for another site's. */
export function pathIn(scope: string, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const place = origin + pathname;
  return place.startsWith(scope) ? place.slice(scope.length) : null;
}

/**
 * Returns a page's path with its final slash, which external links may omit. Null if it is no page: its name contains a
 * dot.
 */
export function pagePath(path: string): string | null {
  if (path === "" || path.endsWith("/")) return path;
  return /\.[^/]*$/.test(path) ? null : `${path}/`;
}

/** Returns the route of a request below `scope` (which ends in a slash); `assets` are the plan's. */
export function routeOf(request: RequestFacts, scope: string, assets: readonly string[]): Route {
  const path = pathIn(scope, request.url);
  if (path === null || request.method !== "GET" || request.partial) return NETWORK;
  if (request.navigates) {
    const page = pagePath(path);
    return page === null ? NETWORK : { kind: "page", path: page };
  }
  const query = new URL(request.url).searchParams;
  const build = query.get("build");
  if (path === INDEX_MANIFEST) return build ? { kind: "index", build } : NETWORK;
  if (/^(?:_next\/static|texts)\//.test(path) || isIndexFile(path)) return { kind: "file", path };
  // Next's links send a hash of their own in place of a build.
  const asks = query.get("_rsc");
  if (asks !== null && /(?:^|\/)(?:index\.txt)?$/.test(path)) return { kind: "payload", path, build: asks };
  return assets.includes(path) ? { kind: "asset", path } : NETWORK;
}
