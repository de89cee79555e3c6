/** What earlier builds left: kept until the windows that may still load it are closed. */
import { obsoleteFiles } from "../cache-policy";
import { pagePath, pathIn } from "../routes";
import { at, names, pathsIn, plan, scope } from "./this-build";

declare const self: ServiceWorkerGlobalScope;

const windows = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: "window", includeUncontrolled: true });

/** Pages and archives of other builds. */
export async function earlierCaches(): Promise<string[]> {
  const own = [names.pages(plan.build), names.archive(plan.build)];
  return (await caches.keys()).filter(
    (name) => (names.isPages(name) || names.isArchive(name)) && !own.includes(name),
  );
}

const earlierPages = async (): Promise<string[]> => (await earlierCaches()).filter(names.isPages);

/** Documents that earlier builds kept and those open right now, the latest last. */
export async function visitedPages(): Promise<string[]> {
  const earlier = await Promise.all(
    (await earlierPages()).map(async (name) => pathsIn(await caches.open(name))),
  );
  const open = (await windows()).map(({ url }) => pathIn(scope, url));
  return [...new Set([...earlier.flat(), ...open])].filter(
    (path): path is string => path !== null && pagePath(path) === path,
  );
}

/** Takes over the open windows, and notes which they are. */
export async function activate(): Promise<void> {
  // Nobody records which build a window loaded, so assume that every open window belongs to an earlier one.
  if ((await earlierPages()).length > 0) {
    const open = (await windows()).map(({ id }) => id);
    await (await caches.open(names.windows)).put(scope, new Response(open.join("\n")));
  }
  await self.clients.claim();
}

/** Deletes the caches of earlier builds once the windows that were open at the takeover are closed. */
export async function forgetEarlier(): Promise<void> {
  const noted = await caches.match(scope, { cacheName: names.windows });
  if (!noted) return;
  const open = new Set((await windows()).map(({ id }) => id));
  if ((await noted.text()).split("\n").some((id) => open.has(id))) return;
  // The caches of a build being installed cannot be told from an earlier one's; that build will clean up itself.
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  for (const name of await earlierCaches()) await caches.delete(name);
  const files = await caches.open(names.files);
  for (const path of obsoleteFiles(plan, await pathsIn(files))) await files.delete(at(path));
  await caches.delete(names.windows);
}
