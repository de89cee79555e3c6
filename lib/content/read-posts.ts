/** Reads the posts of a content folder, with a diagnostic for every file that is not read. */
import type { AssembledPost } from "@/lib/assemble/post";
import type { ContentConfig } from "@/lib/config/config";
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { KeptPicture } from "./beside/beside";
import { openExtraction } from "./extraction";
import { readPost } from "./files";
import {
  badEncoding,
  futureDate,
  ignoredReadme,
  linkedInput,
  noPosts,
  otherText,
  unreadableFile,
} from "./inputs";
import { listOwnFiles } from "./own-files";
import { type ReadPage, readOwnPages } from "./own-pages";
import type { PostCache } from "./post-cache";

export interface ReadOptions {
  /** Cache of earlier runs; unchanged posts are not extracted again. */
  cache?: PostCache;
  onProgress?: (done: number, total: number) => void;
  /** The ISO date against which dates are checked; by default the latest current date on earth (UTC+14). */
  today?: string;
}

const FIRST_ZONE_MS = 14 * 60 * 60_000;
const latestToday = (): string => new Date(Date.now() + FIRST_ZONE_MS).toISOString().slice(0, 10);

export interface ReadPosts {
  /** Sorted by path. */
  posts: AssembledPost[];
  /** Diagnostics of files; those of a post's text are the post's own. */
  diagnostics: Diagnostic[];
  /** Images beside posts, which the site shows. */
  pictures: KeptPicture[];
  pages: ReadPage[];
}

/**
 * Returns a post with the pictures that its original may have, where the address of that is a guess: it was made from
 * the settings of other posts. Missing ones are told as if there were no original.
 */
function ofBorrowedOriginal(
  { post, localAddresses }: AssembledPost,
  { site, borrowedFrom }: ContentConfig,
): Pick<AssembledPost, "post" | "localAddresses"> {
  const [host = ""] = (site.originals[post.kind] ?? "").split("{");
  const isGuess = borrowedFrom !== null && host !== "" && (post.url ?? "").startsWith(host);
  const pictures = isGuess
    ? localAddresses.filter(({ kind, place }) => kind === "picture" && place === "beside")
    : [];
  return { post: { ...post, url: null }, localAddresses: pictures };
}

/** Extracts every post below `folder`. A broken file never stops the others. Throws if the folder is missing. */
export async function readPosts(
  folder: string,
  config: ContentConfig,
  { cache, onProgress, today = latestToday() }: ReadOptions,
): Promise<ReadPosts> {
  const { listing, names, isPost, beside, extract } = await openExtraction(folder, config, cache);
  const readmes = new Set(listing.readmes);
  const diagnostics: Diagnostic[] = [
    ...listing.links.map(linkedInput),
    ...listing.otherTexts.filter(isPost).map(otherText),
  ];
  const posts: AssembledPost[] = [];

  for (const [i, name] of names.entries()) {
    const file = await readPost(folder, name);
    if (file.state === "unreadable") diagnostics.push(unreadableFile(file));
    else {
      const post = await extract(name, file.text);
      if (readmes.has(name) && !post.statesFormat) {
        // A README beside the settings explains them to editors.
        const ofSettings = !name.includes("/") && listing.files.includes("site.yml");
        if (!ofSettings || post.pairs.length > 0)
          diagnostics.push(ignoredReadme(name, ofSettings ? 0 : post.pairs.length));
      } else {
        diagnostics.push(...file.badLines.map((line) => badEncoding(name, line)));
        posts.push(post);
      }
    }
    onProgress?.(i + 1, names.length);
  }
  await cache?.finish();
  if (!posts.some(({ isPublished }) => isPublished)) diagnostics.push(noPosts());
  for (const each of posts) {
    const { post, isPublished, dateLine } = each;
    if (isPublished && post.date && post.date > today)
      diagnostics.push(futureDate(post.path, dateLine, post.date));
    const { lost } = await beside.resolve(each);
    const { lost: unsure } = await beside.resolve(ofBorrowedOriginal(each, config));
    diagnostics.push(...[...lost, ...unsure].map((found) => ({ path: post.path, ...found })));
  }
  // Told before a build has made all pages, and by every command.
  listOwnFiles(folder, config.site);
  const own = await readOwnPages(folder, config.site.pages, beside);
  diagnostics.push(...own.diagnostics);
  return { posts, pages: own.pages, diagnostics, pictures: beside.picturesOf([...posts, ...own.pages]) };
}
