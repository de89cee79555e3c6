/**
 * An on-disk cache of index files, so that the next command fetches only new ones. It stores only intact files that are
 * named by their content.
 */
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { filesBelow } from "@/lib/content/storage/folder";
import { writeWhole } from "@/lib/content/storage/write";
import { PROGRAM } from "@/lib/model/program";
import { openEnvelope } from "@/lib/search/format/envelope";
import { isNamedByContent } from "@/lib/search/format/file-names";
import type { LoadFile } from "@/lib/search/index/index-files";
import { shortHash } from "@/lib/text/hash";

/** Returns the cache folder of a site: below `XDG_CACHE_HOME`, or `~/.cache`. */
export function cacheFolder(root: string, env: Record<string, string | undefined> = process.env): string {
  const base = env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  return path.join(base, PROGRAM.name, shortHash(root, 11));
}

/** Returns `load` with a cache in `folder`. A damaged copy is fetched again, since the reader then passes `again`. */
export function withDiskCache(load: LoadFile, folder: string): LoadFile {
  return async (name, again) => {
    // Names come from a foreign manifest; this check also keeps them within the folder.
    if (!isNamedByContent(name)) return load(name, again);
    const file = path.join(folder, name);
    const kept = again ? null : await readFile(file, "utf8").catch(() => null);
    if (kept !== null) return kept;
    const body = await load(name, again);
    // If it cannot be cached (a full disk, a read-only home), it is fetched again next time.
    if (body !== null && openEnvelope(name, body).state === "whole")
      await writeWhole(file, body).catch(() => {});
    return body;
  };
}

/** Removes the files of an earlier build of the site from the cache. */
export async function keepOnly(folder: string, isWanted: (name: string) => boolean): Promise<void> {
  const kept = await filesBelow(folder).catch(() => []);
  const stale = kept.filter((name) => isNamedByContent(name) && !isWanted(name));
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { force: true }).catch(() => {})));
}
