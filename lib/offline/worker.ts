/**
 * The service worker: pages that were visited once are available offline. Each build has its own worker and page cache,
 * so that cached pages, payloads and index always belong to one build; files with a hash in their name are shared. A
 * new build takes over when it is completely cached; what an open page of an earlier build may still load is kept until
 * that page is closed.
 */
import { cacheNames } from "./cache-names";
import { isOfBuild, keepsFile, obsoleteFiles, obsoletePages } from "./cache-policy";
import { createArchive, isFile } from "./kept-archive";
import type { ArchiveState } from "./messages";
import { INDEX_MANIFEST, OFFLINE_PAGE, type Plan, payloadOf } from "./plan";
import { pagePath, pathIn, type Route, routeOf } from "./routes";

/** Replaced by the build. */
declare const PLAN: Plan;
declare const self: ServiceWorkerGlobalScope;

/** Timeout for a page from the network if a cached one exists, in milliseconds. */
const SLOW_MS = 4_000;

/** Files precached in parallel: few, so that the reader's own requests come first. */
const AT_ONCE = 4;

const { scope } = self.registration;
const names = cacheNames(new URL(scope).pathname);
const at = (path: string): string => scope + path;
const archive = createArchive({
  scope,
  cache: names.archive(PLAN.build),
  files: PLAN.archive,
  isKept: (path) => PLAN.files.includes(path),
});
const ownPages = (): Promise<Cache> => caches.open(names.pages(PLAN.build));
const windows = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: "window", includeUncontrolled: true });

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (port) event.waitUntil(tellArchive(event.data, (state) => port.postMessage(state)));
});
self.addEventListener("fetch", (event) => {
  const { method, url, mode, headers } = event.request;
  const facts = { method, url, navigates: mode === "navigate", partial: headers.has("range") };
  const route = routeOf(facts, scope, PLAN.assets);
  if (route.kind === "network") return;
  // If the browser refuses its caches (quota, private mode), fall back to the network.
  event.respondWith(answer(route, event).catch(() => fetch(event.request)));
});

/** Fetches what this build needs, except files cached by earlier builds, and pages that the reader had visited. */
async function install(): Promise<void> {
  const files = await caches.open(names.files);
  const cache = await ownPages();
  await each(PLAN.files, async (path) => {
    const kept = await files.match(at(path));
    if (kept && (await isAsBuilt(path, kept))) return;
    const response = await fetch(at(path), { priority: "low", ...(kept && { cache: "reload" }) });
    if (!isFile(response)) throw new Error(`${path} is not there`);
    if (!(await isAsBuilt(path, response))) throw new Error(`${path} is not what was built`);
    await files.put(at(path), response);
  });
  await each(PLAN.pages, async (path) => {
    const page = await ofThisBuild(path, await fetchPage(path));
    if (!page) throw new Error(`${path} is not of this build`);
    await cache.put(at(path), page);
  });
  await each(PLAN.assets, async (path) => cache.put(at(path), await fetchPage(path)));
  const visited = (await visitedPages()).flatMap((path) => [path, payloadOf(path)]);
  await each(visited, async (path) => {
    if (!PLAN.pages.includes(path)) await visit(path).catch(() => {});
  });
  // Whoever kept all of the last build keeps all of this one; without room for both the reader is asked again.
  if ((await earlierCaches()).some(names.isArchive)) await archive.keep(() => {});
  await self.skipWaiting();
}

/** Does what a page asks about the archive (`ArchiveRequest`), and tells it of every step. */
async function tellArchive(request: unknown, tell: (state: ArchiveState) => void): Promise<void> {
  if (request === "look") tell(await archive.look(tell));
  else if (request === "keep") tell(await archive.keep(tell));
  else if (request === "drop") tell(await archive.drop());
}

/** Documents that earlier builds kept and those open right now, the latest last. */
async function visitedPages(): Promise<string[]> {
  const earlier = await Promise.all(
    (await earlierPages()).map(async (name) => pathsIn(await caches.open(name))),
  );
  const open = (await windows()).map(({ url }) => pathIn(scope, url));
  return [...new Set([...earlier.flat(), ...open])].filter(
    (path): path is string => path !== null && pagePath(path) === path,
  );
}

async function activate(): Promise<void> {
  // Nobody records which build a window loaded, so assume that every open window belongs to an earlier one.
  if ((await earlierPages()).length > 0) {
    const open = (await windows()).map(({ id }) => id);
    await (await caches.open(names.windows)).put(scope, new Response(open.join("\n")));
  }
  await self.clients.claim();
}

/** Deletes the caches of earlier builds once the windows that were open at the takeover are closed. */
async function forgetEarlier(): Promise<void> {
  const noted = await caches.match(scope, { cacheName: names.windows });
  if (!noted) return;
  const open = new Set((await windows()).map(({ id }) => id));
  if ((await noted.text()).split("\n").some((id) => open.has(id))) return;
  // The caches of a build being installed cannot be told from an earlier one's; that build will clean up itself.
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  for (const name of await earlierCaches()) await caches.delete(name);
  const files = await caches.open(names.files);
  for (const path of obsoleteFiles(PLAN, await pathsIn(files))) await files.delete(at(path));
  await caches.delete(names.windows);
}

function answer(route: Exclude<Route, { kind: "network" }>, event: FetchEvent): Promise<Response> {
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

/** Caches a page of this build as the most recently visited one. */
async function visit(path: string, response?: Response): Promise<void> {
  const page = await ofThisBuild(path, response ?? (await fetchPage(path)));
  if (!page) return;
  const cache = await ownPages();
  await cache.put(at(path), page);
  for (const old of obsoletePages(PLAN, await pathsIn(cache))) await cache.delete(at(old));
}

async function file(event: FetchEvent, path: string): Promise<Response> {
  const cache = await caches.open(names.files);
  // Who asks past the caches was given something damaged.
  const kept =
    event.request.cache === "reload"
      ? undefined
      : ((await cache.match(at(path))) ?? (await archive.match(path)));
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isFile(response) && keepsFile(PLAN, path)) {
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
  return PLAN.search === "all" ? kept : fetch(event.request).catch(() => kept);
}

async function asset(event: FetchEvent, path: string): Promise<Response> {
  return (await (await ownPages()).match(at(path))) ?? fetch(event.request);
}

const fetchPage = (path: string): Promise<Response> =>
  fetch(at(path), { cache: "no-cache", priority: "low" });

/**
 * Returns a copy for the cache, without redirect, since a redirected response cannot answer a navigation. Null if it
 * belongs to another build.
 */
async function ofThisBuild(path: string, response: Response): Promise<Response | null> {
  if (!response.ok) return null;
  const text = await response.text();
  return isOfBuild(PLAN, path, text) ? new Response(text, response) : null;
}

/** Whether a script has the bytes that the build gave it. The index checks its own files when it reads them. */
async function isAsBuilt(path: string, response: Response): Promise<boolean> {
  const wanted = PLAN.hashes[path];
  if (wanted === undefined) return true;
  const hash = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash))) === wanted;
}

/** Pages and archives of other builds. */
async function earlierCaches(): Promise<string[]> {
  const own = [names.pages(PLAN.build), names.archive(PLAN.build)];
  return (await caches.keys()).filter(
    (name) => (names.isPages(name) || names.isArchive(name)) && !own.includes(name),
  );
}

const earlierPages = async (): Promise<string[]> => (await earlierCaches()).filter(names.isPages);

/** In the order in which they were put in. */
async function pathsIn(cache: Cache): Promise<string[]> {
  return (await cache.keys()).flatMap(({ url }) => pathIn(scope, url) ?? []);
}

async function each(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths];
  const inTurn = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await work(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
}
