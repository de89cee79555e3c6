import { isNamedByContent, MANIFEST_NAME, SEARCH_FOLDER } from "@/lib/search/format/file-names";

/** What the service worker of one build keeps, and the names that it goes by. Chosen in `choose.ts`, put into `sw.js`. */

/** All paths are relative to the root of the site, without a slash in front: `""` is the start page. */
export interface Plan {
  /** Name of the build; stands in every page of it. */
  build: string;
  /** What is there without a visit and must be of this very build: pages, their payloads, the manifest of the search. */
  pages: string[];
  /** Icons and the like, which have no hash in their name and change with a build at most. */
  assets: string[];
  /** Files with a hash in their name. */
  files: string[];
  /** Of each script and style among `files` the SHA-256 of its bytes, in base64: what a host answers need not be them. */
  hashes: Record<string, string>;
  /** Hash of the search manifest. */
  index: string;
  /** Whether the search files are among `files`, or kept as they are used because they are many. */
  search: "all" | "used";
}

/** The page shown in the place of one that is not kept. */
export const OFFLINE_PAGE = "offline/";

const INDEX_FOLDER = `${SEARCH_FOLDER}/`;

/** The one search file with a fixed name. */
export const INDEX_MANIFEST = `${INDEX_FOLDER}${MANIFEST_NAME}`;

/** Whether it is a file of the search index with a hash of its content in its name. */
export const isIndexFile = (path: string): boolean =>
  path.startsWith(INDEX_FOLDER) && isNamedByContent(path.slice(INDEX_FOLDER.length));

/** Next's payload of a page: what a link within the site fetches in its stead. */
export const payloadOf = (page: string): string => `${page}index.txt`;
