/** The caches that builds keep below `.cache`, and the keys that invalidate them. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ContentConfig } from "@/lib/config/config";
import { CACHE, PROGRAM } from "@/lib/content/home";
import { openPostCache, type PostCache, type PostCachePlace } from "@/lib/content/post-cache";
import { filesBelow } from "@/lib/content/storage/folder";
import { buildSearchFiles, type SearchBuild } from "@/lib/search/build/build";
import type { SearchInput } from "@/lib/search/build/parts";
import { readWork, writeWork } from "./index-cache";

/** All sources that affect the extraction of a post or the reusable work of an index build. */
const EXTRACTION = [
  "lib/assemble",
  "lib/config",
  "lib/content",
  "lib/extract",
  "lib/model",
  "lib/render",
  "lib/text",
];
const INDEX = ["lib/model", "lib/search", "lib/text"];
/** These files represent the libraries; a package has no lock file. */
const LIBRARIES = ["package.json", "package-lock.json"];

async function versionOf(code: readonly string[], settings: unknown): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  const folders = code.map(async (folder) => {
    const names = await filesBelow(path.join(PROGRAM, folder));
    return names.map((name) => path.join(folder, name));
  });
  const libraries = LIBRARIES.filter((name) => existsSync(path.join(PROGRAM, name)));
  for (const file of [...(await Promise.all(folders)).flat(), ...libraries]) {
    hash.update(readFileSync(path.join(PROGRAM, file))).update("\0");
  }
  return hash.digest("hex");
}

const below = (folder: string, content: string): string =>
  path.join(CACHE, folder, createHash("sha256").update(content).digest("hex").slice(0, 16));

/** Returns the place of the cache of extracted posts of `content` for this program and these settings. */
export async function placeOfPosts(
  content: string,
  { projects, site, borrowedFrom }: ContentConfig,
): Promise<PostCachePlace> {
  return {
    folder: below("posts", content),
    version: await versionOf(EXTRACTION, [
      projects,
      site.originals,
      site.formats,
      site.defaultProject,
      borrowedFrom,
    ]),
  };
}

/** Returns the cache of extracted posts of `content` for this program and these settings. */
export const keptPosts = async (content: string, config: ContentConfig): Promise<PostCache> =>
  openPostCache(await placeOfPosts(content, config));

/** Builds the index of `content`, reusing the work of the last build. */
export async function buildIndex(content: string, input: SearchInput): Promise<SearchBuild> {
  const file = `${below("index", content)}.bin`;
  const version = await versionOf(INDEX, null);
  const build = buildSearchFiles(input, readWork(file, version));
  // If the work cannot be cached (a full disk, a read-only checkout), the next build repeats it.
  await writeWork(file, version, build.work).catch(() => {});
  return build;
}
