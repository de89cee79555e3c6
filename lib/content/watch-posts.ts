/** Watches the posts and settings of a content folder. */
import { type FSWatcher, readdirSync, watch } from "node:fs";
import path from "node:path";
import { isToolFolder } from "./post-name";
import { SITE_MARK } from "./storage/swap";

/** Debounce: waits for the end of a burst of saves. */
const SETTLE_MS = 200;

/**
 * Returns the direct subfolders of `folder` with posts: `node_modules` is too large to watch, and files that a build
 * writes are not edits.
 */
const foldersOfPosts = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isToolFolder(entry.name))
    .map(({ name }) => name)
    .filter((name) => !readdirSync(path.join(folder, name)).includes(SITE_MARK));

/** Calls `changed` after each burst of changes below `folder`, until the watcher is closed. */
export function watchPosts(folder: string, changed: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  };
  const below = new Map<string, FSWatcher>();
  const follow = (): void => {
    const names = new Set(foldersOfPosts(folder));
    for (const [name, watcher] of below) {
      if (names.has(name)) continue;
      watcher.close();
      below.delete(name);
    }
    for (const name of names) {
      if (!below.has(name)) below.set(name, watch(path.join(folder, name), { recursive: true }, soon));
    }
  };
  follow();
  const own = watch(folder, (_, name) => {
    if (name !== null && isToolFolder(name)) return;
    follow();
    soon();
  });
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of [own, ...below.values()]) watcher.close();
    },
  };
}
