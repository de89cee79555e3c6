import { isNamedByContent, MANIFEST_NAME, SEARCH_FOLDER } from "@/lib/search/format/file-names";

/**
 * What the service worker of one build caches, and its names. `choose-files.ts` makes the plan; the build embeds it
 * into `sw.js`.
 */

/** Names of the archive's files. */
export interface ArchiveFiles {
  pages: string;
  directory: string;
  /** Size of the file of the pages. */
  bytes: number;
}

/** All paths are relative to the root of the site, without a slash in front: `""` is the start page. */
export interface Plan {
  /** Id of the build; every page of it contains the id. */
  build: string;
  /** Precached files that must belong to this very build: pages, their payloads, the manifest of the search. */
  pages: string[];
  /** Icons and the like, without a hash in their name; they change with a build at most. */
  assets: string[];
  /** Files with a hash in their name. */
  files: string[];
  /** The SHA-256, in base64, of each script and style among `files`: a host may answer with other bytes. */
  hashes: Record<string, string>;
  /** Hash of the search manifest. */
  index: string;
  /** The archive of all pages, kept by readers who ask for it. */
  archive: ArchiveFiles;
  /** Whether the search files are among `files`, or kept as they are used because they are many. */
  search: "all" | "used";
}

/** The page shown in place of one that is not cached. */
export const OFFLINE_PAGE = "offline/";

const INDEX_FOLDER = `${SEARCH_FOLDER}/`;

/** The one search file with a fixed name. */
export const INDEX_MANIFEST = `${INDEX_FOLDER}${MANIFEST_NAME}`;

/** Returns whether a path is a file of the search index with a content hash in its name. */
export const isIndexFile = (path: string): boolean =>
  path.startsWith(INDEX_FOLDER) && isNamedByContent(path.slice(INDEX_FOLDER.length));

/** Returns Next's payload of a page, which links within the site fetch instead of the page. */
export const payloadOf = (page: string): string => `${page}index.txt`;
