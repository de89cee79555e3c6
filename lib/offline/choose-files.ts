/** Chooses what a build's service worker keeps from the list of the export. Build time only. */
import { PAGE_NAMES } from "@/lib/site/addresses/pages";
import { paths } from "@/lib/site/addresses/paths";
import { INDEX_MANIFEST, isIndexFile, type Plan, payloadOf } from "./plan";

/** A file of the export. */
export interface ListedFile {
  name: string;
  bytes: number;
}

/** Search files that weigh more than this together are not fetched ahead. Not compressed, as a browser keeps them. */
export const SEARCH_LIMIT_BYTES = 3_000_000;

/** All pages with a fixed address. */
const SHELL = PAGE_NAMES.map((name) => paths[name].slice(1));

/** What every page's head names; the other icons are for the system, once. */
const ASSETS = ["icon.svg", "icon-192.png", "site.webmanifest"];

/** Whether a file of the export runs in a page, or styles it. */
export const isScript = (name: string): boolean => SCRIPTS.test(name);

const SCRIPTS = /^(?:_next\/static\/chunks|search\/worker|texts)\/.*\.(?:js|css)$/;

export interface Export {
  build: string;
  files: readonly ListedFile[];
  /** Scripts for browsers that know no service workers either. */
  legacy: ReadonlySet<string>;
  /** Hash of the search manifest. */
  index: string;
  /** SHA-256 of every script and style, in base64. */
  hashes: ReadonlyMap<string, string>;
}

/** The plan for an export. */
export function planOf({ build, files, legacy, index, hashes }: Export): Plan {
  const names = files.map(({ name }) => name).sort();
  const ofIndex = files.filter(({ name }) => isIndexFile(name));
  const bytes = ofIndex.reduce((sum, file) => sum + file.bytes, 0);
  const search = bytes <= SEARCH_LIMIT_BYTES ? "all" : "used";
  const kept = names.filter(
    (name) => (isScript(name) && !legacy.has(name)) || (search === "all" && isIndexFile(name)),
  );
  return {
    build,
    index,
    search,
    pages: [...SHELL.flatMap((page) => [page, payloadOf(page)]), INDEX_MANIFEST],
    assets: ASSETS,
    files: kept,
    hashes: Object.fromEntries(
      kept.flatMap((name) => (hashes.has(name) ? [[name, hashes.get(name) ?? ""]] : [])),
    ),
  };
}
