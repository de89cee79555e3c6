/** Caches extracted posts between runs: extracting a thousand takes seconds, and usually one of them changes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { AssembledPost } from "@/lib/assemble/post";
import { writeWhole } from "./storage/write";

export interface PostCache {
  /** Returns the result for this text under this path; null if it is not cached. */
  get(path: string, text: string): AssembledPost | null;
  put(path: string, text: string, post: AssembledPost): Promise<void>;
  /** Removes entries that this run did not use. */
  finish(): Promise<void>;
}

export interface PostCachePlace {
  folder: string;
  /** Changes with the program and the settings, because results depend on them. */
  version: string;
}

/** Opens the cache at a place. */
export function openPostCache({ folder, version }: PostCachePlace): PostCache {
  const used = new Set<string>();
  const nameOf = (post: string, text: string): string => {
    const key = createHash("sha256")
      .update(JSON.stringify([version, post, text]))
      .digest("hex");
    return `${key.slice(0, 32)}.json`;
  };
  return {
    get(post, text) {
      const name = nameOf(post, text);
      used.add(name);
      try {
        return JSON.parse(readFileSync(path.join(folder, name), "utf8")) as AssembledPost;
      } catch {
        // A missing or damaged entry only means that the post is extracted again.
        return null;
      }
    },
    async put(post, text, assembled) {
      const name = nameOf(post, text);
      used.add(name);
      // What cannot be cached (a full disk, a read-only checkout) is extracted again. Another reader may have just put it.
      await writeWhole(path.join(folder, name), JSON.stringify(assembled)).catch(() => {});
    },
    async finish() {
      for (const name of await readdir(folder).catch(() => [])) {
        if (!used.has(name)) await rm(path.join(folder, name), { force: true });
      }
    },
  };
}
