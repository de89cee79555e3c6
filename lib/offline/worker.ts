/**
 * The service worker: what was seen once is there without network. Each build has a worker and a cache of pages of its
 * own, so that pages, payloads and index that come from a cache are of one build; files with a hash in their name are
 * shared. A new build takes over when it is complete; what an open page of an earlier one may still load stays until
 * that page is closed.
 */
import { cacheNames, isOfBuild, keepsFile, obsoleteFiles, obsoletePages } from "./cache-policy";
import { INDEX_MANIFEST, OFFLINE_PAGE, type Plan, payloadOf } from "./plan";
import { pagePath, pathIn, type Route, routeOf } from "./routes";

/** Put in by the build. */
declare const PLAN: Plan;
declare const self: ServiceWorkerGlobalScope;

/** So long a page may take when there is a kept one. */
const SLOW_MS = 4_000;

/** Files fetched ahead at a time: what the reader does meanwhile comes first. */
const AT_ONCE = 4;

const { scope } = self.registration;
const names = cacheNames(new URL(scope).pathname);
const at = (path: string): string => scope + path;
const ownPages = (): Promise<Cache> => caches.open(names.pages(PLAN.build));
const windows = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: "window", includeUncontrolled: true });

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { method, url, mode, headers } = event.request;
  const facts = { method, url, navigates: mode === "navigate", partial: headers.has("range") };
  const route = routeOf(facts, scope, PLAN.assets);
  if (route.kind === "network") return;
  // A browser that refuses its caches (quota, private mode) has the network still.
  event.respondWith(answer(route, event).catch(() => fetch(event.request)));
});

/** Fetches what this build needs, except what earlier ones left, and what the reader had visited. */
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
  await self.skipWaiting();
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
  // Rather than which build each window is of, which nobody knows: all that are open now may be of an earlier one.
  if ((await earlierPages()).length > 0) {
    const open = (await windows()).map(({ id }) => id);
    await (await caches.open(names.windows)).put(scope, new Response(open.join("\n")));
  }
  await self.clients.claim();
}

/** Drops earlier builds once the windows are closed that were open when this one took over. */
async function forgetEarlier(): Promise<void> {
  const noted = await caches.match(scope, { cacheName: names.windows });
  if (!noted) return;
  const open = new Set((await windows()).map(({ id }) => id));
  if ((await noted.text()).split("\n").some((id) => open.has(id))) return;
  // What a later build has put in so far is not to be told from an earlier one's; that build clears up itself.
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  for (const name of await earlierPages()) await caches.delete(name);
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
  // Next opens the document where the payload fails. A page reached by a link must also be there after a reload.
  if (!response) return new Response(null, { status: 504 });
  const page = path.slice(0, path.lastIndexOf("/") + 1);
  const cache = await ownPages();
  if (!(await cache.match(at(page)))) event.waitUntil(visit(page).catch(() => {}));
  return response;
}

/** The page from the network; the kept one if that fails or takes long; undefined if there is neither. */
async function fresh(event: FetchEvent, path: string): Promise<Response | undefined> {
  // Asked for anew, since a page from an HTTP cache may name scripts that are gone.
  const fetched = fetch(event.request, { cache: "no-cache" });
  event.waitUntil(
    fetched
      .then((response) => visit(path, response.clone()))
      .finally(forgetEarlier)
      .catch(() => {}),
  );
  const kept = await (await ownPages()).match(at(path));
  try {
    const response = await (kept ? Promise.race([fetched, late()]) : fetched);
    return kept && response.status >= 500 ? kept : response;
  } catch {
    return kept;
  }
}

const late = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error("The network is slow.")), SLOW_MS));

/** Keeps a page that is of this build, as the one visited last. */
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
  const kept = event.request.cache === "reload" ? undefined : await cache.match(at(path));
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

/** The manifest of the build that asks. With all its files at hand the kept one is right, whatever is deployed now. */
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

/** A copy to keep, which is no redirection, since those cannot be given for a page. Null if it is another build's. */
async function ofThisBuild(path: string, response: Response): Promise<Response | null> {
  if (!response.ok) return null;
  const text = await response.text();
  return isOfBuild(PLAN, path, text) ? new Response(text, response) : null;
}

/** Some hosts answer with a page for a file that is gone. */
const isFile = (response: Response): boolean =>
  response.ok && !response.headers.get("content-type")?.startsWith("text/html");

/** Whether a script has the bytes that the build gave it. The index checks its own files when it reads them. */
async function isAsBuilt(path: string, response: Response): Promise<boolean> {
  const wanted = PLAN.hashes[path];
  if (wanted === undefined) return true;
  const hash = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash))) === wanted;
}

async function earlierPages(): Promise<string[]> {
  const own = names.pages(PLAN.build);
  return (await caches.keys()).filter((name) => names.isPages(name) && name !== own);
}

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
