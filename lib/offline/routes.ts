/** Which requests the service worker answers, and how. Pure. */
import { INDEX_MANIFEST, isIndexFile } from "./plan";

/** What counts of a request. */
export interface RequestFacts {
  method: string;
  url: string;
  /** It opens a page, rather than being made by one. */
  navigates: boolean;
  /** It asks for a part of a file. */
  partial: boolean;
}

/**
 * `page`: a document. `payload`: the same page as Next's links fetch it; and as a page fetches its own, which must be of the
 * build named. `file`: its name holds a hash, so it never
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

/** The address as the service worker keeps it: relative to the scope, without query; null if it is another site's. */
export function pathIn(scope: string, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const place = origin + pathname;
  return place.startsWith(scope) ? place.slice(scope.length) : null;
}

/** A page's path ends in a slash; links from elsewhere forget it. Null for what is no page: its name has a dot. */
export function pagePath(path: string): string | null {
  if (path === "" || path.endsWith("/")) return path;
  return /\.[^/]*$/.test(path) ? null : `${path}/`;
}

/** How a request below `scope` (which ends in a slash) is answered; `assets` are the plan's. */
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
  // Next's links send a hash of their own in the place of a build.
  const asks = query.get("_rsc");
  if (asks !== null && /(?:^|\/)index\.txt$/.test(path)) return { kind: "payload", path, build: asks };
  return assets.includes(path) ? { kind: "asset", path } : NETWORK;
}
