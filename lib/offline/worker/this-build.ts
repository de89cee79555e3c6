/** The build that this worker belongs to: what it keeps, and the caches that hold it. */
import { cacheNames } from "../cache-names";
import { isOfBuild, obsoletePages } from "../cache-policy";
import { createArchive } from "../kept-archive";
import type { Plan } from "../plan";
import { pathIn } from "../routes";

/** Replaced by the build. */
declare const PLAN: Plan;
declare const self: ServiceWorkerGlobalScope;

export const plan = PLAN;
/** Address of the site's root, with a slash at the end. */
export const { scope } = self.registration;
export const names = cacheNames(new URL(scope).pathname);
export const at = (path: string): string => scope + path;
export const archive = createArchive({
  scope,
  cache: names.archive(plan.build),
  files: plan.archive,
  isKept: (path) => plan.files.includes(path),
});
export const ownPages = (): Promise<Cache> => caches.open(names.pages(plan.build));

/** Caches a page of this build as the most recently visited one. */
export async function visit(path: string, response?: Response): Promise<void> {
  const page = await ofThisBuild(path, response ?? (await fetchPage(path)));
  if (!page) return;
  const cache = await ownPages();
  await cache.put(at(path), page);
  for (const old of obsoletePages(plan, await pathsIn(cache))) await cache.delete(at(old));
}

export const fetchPage = (path: string): Promise<Response> =>
  fetch(at(path), { cache: "no-cache", priority: "low" });

/**
 * Returns a copy for the cache, without redirect, since a redirected response cannot answer a navigation. Null if it
 * belongs to another build.
 */
export async function ofThisBuild(path: string, response: Response): Promise<Response | null> {
  if (!response.ok) return null;
  const text = await response.text();
  return isOfBuild(plan, path, text) ? new Response(text, response) : null;
}

/** Whether a script has the bytes that the build gave it. The index checks its own files when it reads them. */
export async function isAsBuilt(path: string, response: Response): Promise<boolean> {
  const wanted = plan.hashes[path];
  if (wanted === undefined) return true;
  const hash = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash))) === wanted;
}

/** In the order in which they were put in. */
export async function pathsIn(cache: Cache): Promise<string[]> {
  return (await cache.keys()).flatMap(({ url }) => pathIn(scope, url) ?? []);
}
