/** Reads the posts of a content folder, with a diagnostic for every file that is not read. */
import { isDeepStrictEqual } from "node:util";
import { type AssembledPost, assemblePost, originalUrl } from "@/lib/assemble/post";
import type { ContentConfig } from "@/lib/config/config";
import { isOfNamedFolder } from "@/lib/extract/path-clues";
import { extractPost } from "@/lib/extract/post";
import type { Diagnostic } from "@/lib/model/diagnostic";
import { createProjectRegistry } from "@/lib/model/project-registry";
import { type KeptPicture, openBeside } from "./beside/beside";
import { readRemotePictures } from "./beside/remote";
import { readPost, surveyFolder } from "./files";
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
  const registry = createProjectRegistry(config.projects, config.site.defaultProject);
  // Projects of other posts share words with these.
  const unmentioned = { ...registry, mentions: () => new Map<string, number>() };
  const listing = await surveyFolder(folder);
  const readmes = new Set(listing.readmes);
  const copied = config.site.static === null ? null : `${config.site.static}/`;
  const pageNames = new Map(config.site.pages.map(({ file, name }) => [file, name]));
  const isPost = (name: string): boolean =>
    !pageNames.has(name) && (copied === null || !name.startsWith(copied));
  const names = [...listing.posts, ...listing.readmes].filter(isPost).sort((a, b) => (a < b ? -1 : 1));
  const diagnostics: Diagnostic[] = [
    ...listing.links.map(linkedInput),
    ...listing.otherTexts.filter(isPost).map(otherText),
  ];
  const posts: AssembledPost[] = [];

  const beside = openBeside({
    folder,
    files: new Set(listing.files),
    posts: new Set(names),
    pages: pageNames,
    remote: await readRemotePictures(folder),
  });
  const assembled = async (name: string, text: string): Promise<AssembledPost> => {
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
  };

  for (const [i, name] of names.entries()) {
    const file = await readPost(folder, name);
    if (file.state === "unreadable") diagnostics.push(unreadableFile(file));
    else {
      const post = await assembled(name, file.text);
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
