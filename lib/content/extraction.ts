/** Extracts the posts of a content folder one by one; unchanged ones come from a cache. */
import { isDeepStrictEqual } from "node:util";
import { type AssembledPost, assemblePost, originalUrl } from "@/lib/assemble/post";
import type { ContentConfig } from "@/lib/config/config";
import { isOfNamedFolder } from "@/lib/extract/path-clues";
import { extractPost } from "@/lib/extract/post";
import { createProjectRegistry } from "@/lib/model/project-registry";
import { type Beside, openBeside } from "./beside/beside";
import { readRemotePictures } from "./beside/remote";
import { readPost, type Survey, surveyFolder } from "./files";
import type { PostCache } from "./post-cache";

export interface Extraction {
  listing: Survey;
  /** The posts' paths, sorted; those of READMEs among them, which are posts if they say so. */
  names: string[];
  /** Whether a text file of the folder can be a post: neither a page of the community's own nor copied as it is. */
  isPost(name: string): boolean;
  beside: Beside;
  /** Returns the result for the text of a post, and caches it. */
  extract(name: string, text: string): Promise<AssembledPost>;
}

/** Prepares to extract the posts below `folder`. Throws if the folder is missing. */
export async function openExtraction(
  folder: string,
  config: ContentConfig,
  cache?: PostCache,
): Promise<Extraction> {
  const registry = createProjectRegistry(config.projects, config.site.defaultProject);
  // Projects of other posts share words with these.
  const unmentioned = { ...registry, mentions: () => new Map<string, number>() };
  const listing = await surveyFolder(folder);
  const copied = config.site.static === null ? null : `${config.site.static}/`;
  const pages = new Map(config.site.pages.map(({ file, name }) => [file, name]));
  const isPost = (name: string): boolean => !pages.has(name) && (copied === null || !name.startsWith(copied));
  const names = [...listing.posts, ...listing.readmes].filter(isPost).sort((a, b) => (a < b ? -1 : 1));
  const beside = openBeside({
    folder,
    files: new Set(listing.files),
    posts: new Set(names),
    pages,
    remote: await readRemotePictures(folder),
  });
  return {
    listing,
    names,
    isPost,
    beside,
    async extract(name, text) {
      const known = cache?.get(name, text);
      // Files beside a post may have changed even if its text has not.
      if (known && isDeepStrictEqual((await beside.resolve(known)).own, known.own)) return known;
      const extracted = extractPost(name, text, registry, config.site.formats);
      const url = originalUrl(extracted, config.site.originals);
      const { own } = await beside.resolve({ ...extracted, post: { ...extracted.post, url } });
      const isOthers = config.borrowedFrom !== null && extracted.project === null && isOfNamedFolder(name);
      const post = assemblePost(extracted, isOthers ? unmentioned : registry, config.site.originals, own);
      await cache?.put(name, text, post);
      return post;
    },
  };
}

/** Fills the cache from the last post back to the first one that it has. */
export async function extractBackwards(
  folder: string,
  config: ContentConfig,
  cache: PostCache,
): Promise<void> {
  const { names, extract } = await openExtraction(folder, config, cache);
  for (const name of names.reverse()) {
    const file = await readPost(folder, name);
    if (file.state === "unreadable") continue;
    if (cache.get(name, file.text) !== null) return;
    await extract(name, file.text);
  }
}
