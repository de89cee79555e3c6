/** Chooses from the files of an export what a build's service worker caches. Build time only. */
import { PAGE_NAMES } from "@/lib/site/addresses/pages";
import { paths } from "@/lib/site/addresses/paths";
import { type ArchiveFiles, INDEX_MANIFEST, isIndexFile, type Plan, payloadOf } from "./plan";

/** A file of the export. */
export interface ListedFile {
  name: string;
  bytes: number;
}

/** Search files are not precached if their total exceeds this. Uncompressed, as a browser stores them. */
export const SEARCH_LIMIT_BYTES = 3_000_000;

/** All pages with a fixed address. */
const SHELL = PAGE_NAMES.map((name) => paths[name].slice(1));

/** Files that every page's head refers to; only the operating system uses the other icons, once. */
const ASSETS = ["icon.svg", "icon-192.png", "site.webmanifest"];

/** Returns whether a file of the export runs in a page, or styles it. */
export const isScript = (name: string): boolean => SCRIPTS.test(name);

const SCRIPTS = /^(?:_next\/static\/(?:chunks\/|first-)|search\/worker\/|texts\/).*\.(?:js|css)$/;

export interface Export {
  build: string;
  files: readonly ListedFile[];
  /** Hash of the search manifest. */
  index: string;
  archive: ArchiveFiles;
  /** SHA-256 of every script and style, in base64. */
  hashes: ReadonlyMap<string, string>;
}

/** The plan for an export. */
export function planOf({ build, files, index, archive, hashes }: Export): Plan {
  const names = files.map(({ name }) => name).sort();
  const ofIndex = files.filter(({ name }) => isIndexFile(name));
  const bytes = ofIndex.reduce((sum, file) => sum + file.bytes, 0);
  const search = bytes <= SEARCH_LIMIT_BYTES ? "all" : "used";
  const kept = names.filter((name) => isScript(name) || (search === "all" && isIndexFile(name)));
  return {
    build,
    index,
    archive,
    search,
    pages: [...SHELL.flatMap((page) => [page, payloadOf(page)]), INDEX_MANIFEST],
    assets: ASSETS,
    files: kept,
    hashes: Object.fromEntries(
      kept.flatMap((name) => (hashes.has(name) ? [[name, hashes.get(name) ?? ""]] : [])),
    ),
  };
}
