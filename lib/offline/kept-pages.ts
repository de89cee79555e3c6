/** Which pages are on this device, as a page finds out by itself: the caches are the site's, not the service worker's alone. */
import { ARCHIVE_FOLDER } from "./archive";
import { cacheNames } from "./cache-names";

/** Whether a page can be opened without network. `root`: path of the site's root, with a slash at the end. */
export async function isPageKept(path: string, root: string): Promise<boolean> {
  if (!("caches" in globalThis)) return false;
  const names = cacheNames(root);
  for (const name of await caches.keys()) {
    if (names.isPages(name) && (await caches.match(path, { cacheName: name }))) return true;
    if (names.isArchive(name) && (await holdsPages(name, root))) return true;
  }
  return false;
}

/** An archive that is still being fetched has no file of pages yet. */
async function holdsPages(cache: string, root: string): Promise<boolean> {
  const files = await (await caches.open(cache)).keys();
  return files.some(({ url }) => new URL(url).pathname.startsWith(`${root}${ARCHIVE_FOLDER}pages-`));
}
