/** Where extracted posts are kept between builds, and what makes them stale. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ContentConfig } from "@/lib/content/config";
import { filesBelow } from "@/lib/content/folder";
import { openPostCache, type PostCache } from "@/lib/content/post-cache";
import { ROOT } from "./settings";

/** Everything that has a say in what a post gives; the lock file stands for the libraries. */
const CODE = ["lib/content", "lib/extract", "lib/knowledge", "lib/render", "lib/text"];
const LOCK_FILE = "package-lock.json";

async function codeFiles(): Promise<string[]> {
  const folders = CODE.map(async (folder) => {
    const names = await filesBelow(path.join(ROOT, folder));
    return names.map((name) => path.join(ROOT, folder, name));
  });
  return [...(await Promise.all(folders)).flat(), path.join(ROOT, LOCK_FILE)];
}

async function version({ projects, site }: ContentConfig): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([projects, site.originals]));
  for (const file of await codeFiles()) hash.update(await readFile(file)).update("\0");
  return hash.digest("hex");
}

/** The posts of `content` as earlier builds extracted them with this program and these settings. */
export async function keptPosts(content: string, config: ContentConfig): Promise<PostCache> {
  const name = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return openPostCache(path.join(ROOT, ".cache/posts", name), await version(config));
}
