/** A built site that is read by programs, whether it lies in a folder of this computer or at an address. */
import path from "node:path";
import { readText } from "@/lib/content/storage/read-text";
import { ExpectedError } from "@/lib/model/expected-error";
import { loadOverHttp } from "@/lib/search/client/fetch-files";
import type { SearchEngine } from "@/lib/search/engine/engine";
import { createSearchSession } from "@/lib/search/engine/session";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";
import type { LoadFile } from "@/lib/search/index/index-files";
import { ABOUT_FILE, type AboutSite } from "@/lib/site/exports/about";
import { parseAbout } from "./about";
import { createBoundedFetch } from "./bounded-fetch";
import { cacheFolder, withDiskCache } from "./disk-cache";
import { checkedManifest } from "./manifest";
import { nameOf, type Place } from "./place";

export interface BuiltSite {
  /** The place as messages name it. */
  name: string;
  /** The search that a browser runs, over the same files. Rejects with `ExpectedError` for what a person can mend. */
  search: SearchEngine;
  /** What the site says of itself. Throws `ExpectedError` if it says nothing that this program reads. */
  about(): Promise<AboutSite>;
  /** Address of its root, with a slash at the end: where links to its pages lead. */
  root(): Promise<string>;
  /** The text of a file, by its path below the root; null if there is none. */
  read(file: string): Promise<string | null>;
}

export interface SiteOptions {
  fetchFile?: typeof fetch;
  /** Where files of an index at an address are kept. */
  cache?: string;
}

/** Opens a site. Nothing is read before it is asked for. */
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
  return {
    name,
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
