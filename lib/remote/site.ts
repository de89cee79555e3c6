/** A built site for programs, in a local folder or at an address. */
import path from "node:path";
import { readText } from "@/lib/content/storage/read-text";
import { ExpectedError } from "@/lib/model/expected-error";
import { loadOverHttp } from "@/lib/search/client/fetch-files";
import type { SearchEngine } from "@/lib/search/engine/engine";
import { createSearchSession } from "@/lib/search/engine/session";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";
import type { LoadFile } from "@/lib/search/index/index-files";
import { type ItemSearch, openItems } from "@/lib/search/items/search";
import { ABOUT_FILE, type AboutSite } from "@/lib/site/exports/about";
import { parseAbout } from "./about";
import { createBoundedFetch } from "./bounded-fetch";
import { cacheFolder, withDiskCache } from "./disk-cache";
import { checkedManifest } from "./manifest";
import { nameOf, type Place } from "./place";

export interface BuiltSite {
  /** Its location for messages. */
  name: string;
  /** The search that a browser runs, over the same files. Rejects with `ExpectedError` for what a person can fix. */
  search: SearchEngine;
  /** Opens the search over what posts hold besides questions; null if the site has none or does not name its file. */
  items(): Promise<ItemSearch | null>;
  /** Returns the site's metadata. Throws `ExpectedError` if there is none that this program reads. */
  about(): Promise<AboutSite>;
  /** Returns the address of its root, with a final slash: the base of links to its pages. */
  root(): Promise<string>;
  /** Returns the text of a file, by its path below the root; null if there is none. */
  read(file: string): Promise<string | null>;
}

export interface SiteOptions {
  fetchFile?: typeof fetch;
  /** Cache folder for the files of a remote index. */
  cache?: string;
}

/** Opens a site. Nothing is read before the first call. */
export function openSite(
  place: Place,
  { fetchFile = createBoundedFetch(), cache }: SiteOptions = {},
): BuiltSite {
  const name = nameOf(place);
  const read =
    place.kind === "folder"
      ? (file: string) => readText(path.join(place.folder, file))
      : (file: string) => fetchText(new URL(file, place.root).href, fetchFile);
  const about = async (): Promise<AboutSite> => parseAbout(await read(ABOUT_FILE), name);
  const root = async (): Promise<string> => (place.kind === "address" ? place.root : (await about()).url);
  const folder = place.kind === "address" ? (cache ?? cacheFolder(place.root)) : null;
  const load: LoadFile =
    place.kind === "folder"
      ? (file) => readText(path.join(place.folder, SEARCH_FOLDER, file))
      : withDiskCache(loadOverHttp(`${place.root}${SEARCH_FOLDER}/`, fetchFile), folder ?? "");
  const items = async (): Promise<ItemSearch | null> => {
    // A site that says nothing of itself may be searched all the same.
    const file = (await about().catch(() => null))?.index.items ?? null;
    const packed = file === null ? null : await load(file);
    return file === null || packed === null ? null : openItems(file, packed);
  };
  return {
    name,
    items,
    search: createSearchSession(checkedManifest(load, { name, about, cache: folder })),
    about,
    root,
    read,
  };
}

async function fetchText(address: string, fetchFile: typeof fetch): Promise<string | null> {
  const response = await fetchFile(address);
  if (response.status === 404 || response.status === 403) return null;
  if (!response.ok) throw new ExpectedError(`${address}: answered ${response.status}; try again later`);
  return response.text();
}
