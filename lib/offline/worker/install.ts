/** Installs a build: it takes over when all that it needs is cached. */
import { isFile } from "../kept-archive";
import { payloadOf } from "../plan";
import { earlierCaches, visitedPages } from "./earlier-builds";
import { archive, at, fetchPage, isAsBuilt, names, ofThisBuild, ownPages, plan, visit } from "./this-build";

declare const self: ServiceWorkerGlobalScope;

/** Files precached in parallel: few, so that the reader's own requests come first. */
const AT_ONCE = 4;

/** Fetches what this build needs, except files cached by earlier builds, and pages that the reader had visited. */
export async function install(): Promise<void> {
  const files = await caches.open(names.files);
  const cache = await ownPages();
  await each(plan.files, async (path) => {
    const kept = await files.match(at(path));
    if (kept && (await isAsBuilt(path, kept))) return;
    const response = await fetch(at(path), { priority: "low", ...(kept && { cache: "reload" }) });
    if (!isFile(response)) throw new Error(`${path} is not there`);
    if (!(await isAsBuilt(path, response))) throw new Error(`${path} is not what was built`);
    await files.put(at(path), response);
  });
  await each(plan.pages, async (path) => {
    const page = await ofThisBuild(path, await fetchPage(path));
    if (!page) throw new Error(`${path} is not of this build`);
    await cache.put(at(path), page);
  });
  await each(plan.assets, async (path) => cache.put(at(path), await fetchPage(path)));
  const visited = (await visitedPages()).flatMap((path) => [path, payloadOf(path)]);
  await each(visited, async (path) => {
    if (!plan.pages.includes(path)) await visit(path).catch(() => {});
  });
  // Whoever kept all of the last build keeps all of this one; without room for both the reader is asked again.
  if ((await earlierCaches()).some(names.isArchive)) await archive.keep(() => {});
  await self.skipWaiting();
}

async function each(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths];
  const inTurn = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await work(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
}
