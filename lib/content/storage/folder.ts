/** Lists folders. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { lookAt } from "../look";

/** What is neither a file nor a folder to be read: a link, a name that is no UTF-8, a device, a pipe or a socket. */
export interface OddEntry {
  name: string;
  reason: "link" | "name" | "special";
}

export interface Listing {
  files: string[];
  folders: string[];
  odd: OddEntry[];
}

export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Node puts U+FFFD for bytes that are no UTF-8; a file of the name that it gives is then not there. */
const isUnreadableName = (folder: string, name: string): boolean =>
  name.includes("\ufffd") && !lookAt(path.join(folder, name));

/**
 * Everything at any depth below `folder`, relative, in `/`, each list sorted. Follows no link. Folders that `enters`
 * refuses, by their own name and place, are listed and not gone into. Throws if a folder is missing or cannot be read. Reads in place: ten
 * thousand folders take the thread pool ten times as long.
 */
export function listFolder(
  folder: string,
  enters: (name: string, place: string) => boolean = () => true,
): Listing {
  const listing: Listing = { files: [], folders: [], odd: [] };
  const read = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (isUnreadableName(path.join(folder, below), entry.name)) listing.odd.push({ name, reason: "name" });
      else if (entry.isFile()) listing.files.push(name);
      else if (entry.isSymbolicLink()) listing.odd.push({ name, reason: "link" });
      else if (!entry.isDirectory()) listing.odd.push({ name, reason: "special" });
      else {
        listing.folders.push(name);
        if (enters(entry.name, path.join(folder, name))) read(`${name}/`);
      }
    }
  };
  read("");
  listing.files.sort(byName);
  listing.folders.sort(byName);
  listing.odd.sort((a, b) => byName(a.name, b.name));
  return listing;
}

/** Paths of all files at any depth below `folder`, relative, in `/`, sorted. Rejects if the folder is missing. */
export async function filesBelow(folder: string): Promise<string[]> {
  return listFolder(folder).files;
}
