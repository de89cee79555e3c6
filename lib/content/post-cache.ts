/** Keeps what posts gave between runs: extracting a thousand of them takes seconds, and a day changes one. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { AssembledPost } from "@/lib/assemble/post";
import { writeWhole } from "./write";

export interface PostCache {
  /** What this text gave under this path, by the same program and settings; null where that is not known. */
  get(path: string, text: string): AssembledPost | null;
  put(path: string, text: string, post: AssembledPost): Promise<void>;
  /** Removes what this run did not ask for. */
  finish(): Promise<void>;
}

/** A cache in `folder`; `version` tells programs and settings apart that make something else of the same text. */
export function openPostCache(folder: string, version: string): PostCache {
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
        // Not kept, or not whole: it is extracted again.
        return null;
      }
    },
    async put(post, text, assembled) {
      const name = nameOf(post, text);
      used.add(name);
      await writeWhole(path.join(folder, name), JSON.stringify(assembled));
    },
    async finish() {
      for (const name of await readdir(folder).catch(() => [])) {
        if (!used.has(name)) await rm(path.join(folder, name), { force: true });
      }
    },
  };
}
