/** Answers to what pages request, from the caches and the network. */
import { keepsFile } from "../cache-policy";
import { isFile } from "../kept-archive";
import { INDEX_MANIFEST, OFFLINE_PAGE } from "../plan";
import type { Route } from "../routes";
import { forgetEarlier } from "./earlier-builds";
import { archive, at, isAsBuilt, names, ownPages, plan, visit } from "./this-build";

/** Timeout for a page from the network if a cached one exists, in milliseconds. */
const SLOW_MS = 4_000;

export function answer(route: Exclude<Route, { kind: "network" }>, event: FetchEvent): Promise<Response> {
  switch (route.kind) {
    case "page":
      return document(event, route.path);
    case "payload":
      return payload(event, route.path, route.build);
    case "file":
      return file(event, route.path);
    case "index":
      return index(event, route.build);
    case "asset":
      return asset(event, route.path);
  }
}

async function document(event: FetchEvent, path: string): Promise<Response> {
  const cache = await ownPages();
  return (await fresh(event, path)) ?? (await cache.match(at(OFFLINE_PAGE))) ?? Response.error();
}

async function payload(event: FetchEvent, path: string, build: string): Promise<Response> {
  const own = await caches.match(at(path), { cacheName: names.pages(build) });
  if (own) {
    event.waitUntil(visit(path, own.clone()).catch(() => {}));
    return own;
  }
  const response = await fresh(event, path);
  // If the payload fails, Next opens the document. A page reached by a link must also be available after a reload.
  if (!response) return new Response(null, { status: 504 });
  const page = path.slice(0, path.lastIndexOf("/") + 1);
  const cache = await ownPages();
  if (page !== path && !(await cache.match(at(page)))) event.waitUntil(visit(page).catch(() => {}));
  return response;
}

/** Returns the page from the network; the cached one if that fails or is slow; undefined if there is neither. */
async function fresh(event: FetchEvent, path: string): Promise<Response | undefined> {
  // Revalidate: a page from the HTTP cache may refer to scripts that are gone.
  const fetched = fetch(event.request, { cache: "no-cache" });
  event.waitUntil(
    fetched
      .then((response) => visit(path, response.clone()))
      .finally(forgetEarlier)
      .catch(() => {}),
  );
  const kept =
    (await (await ownPages()).match(at(path))) ?? (await archive.page(path).catch(() => undefined));
  try {
    const response = await (kept ? Promise.race([fetched, late()]) : fetched);
    return kept && response.status >= 500 ? kept : response;
  } catch {
    return kept;
  }
}

const late = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error("The network is slow.")), SLOW_MS));

async function file(event: FetchEvent, path: string): Promise<Response> {
  const cache = await caches.open(names.files);
  // Who asks past the caches was given something damaged.
  const kept =
    event.request.cache === "reload"
      ? undefined
      : ((await cache.match(at(path))) ?? (await archive.match(path)));
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isFile(response) && keepsFile(plan, path)) {
    event.waitUntil(keep(cache, path, response.clone()).catch(() => {}));
  }
  return response;
}

async function keep(cache: Cache, path: string, response: Response): Promise<void> {
  if (await isAsBuilt(path, response)) await cache.put(at(path), response);
}

/**
 * Returns the manifest of the requesting build. If all its files are cached, the cached manifest is right, whatever is
 * deployed now.
 */
async function index(event: FetchEvent, build: string): Promise<Response> {
  const kept = await caches.match(at(INDEX_MANIFEST), { cacheName: names.pages(build) });
  if (!kept) return fetch(event.request);
  return plan.search === "all" ? kept : fetch(event.request).catch(() => kept);
}

async function asset(event: FetchEvent, path: string): Promise<Response> {
  return (await (await ownPages()).match(at(path))) ?? fetch(event.request);
}
