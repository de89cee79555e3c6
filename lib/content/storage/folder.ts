/** Lists folders. */

import { readdirSync } from "node:fs";
import path from "node:path";
import { byText } from "@/lib/text/by-text";
import { lstatOrNull } from "../lstat";

/** Neither a file nor a folder that can be read: a link, a name that is not UTF-8, a device, a pipe or a socket. */
export interface OddEntry {
  name: string;
  reason: "link" | "name" | "special";
}

export interface Listing {
  files: string[];
  folders: string[];
  odd: OddEntry[];
}

/** Node replaces bytes that are not UTF-8 by U+FFFD; a file of the resulting name does not exist. */
const isUnreadableName = (folder: string, name: string): boolean =>
  name.includes("\ufffd") && !lstatOrNull(path.join(folder, name));

/**
 * Lists all entries at any depth below `folder`: relative, with `/`, each list sorted. Follows no link. Folders that
 * `enters` rejects, by name and path, are listed but not entered. Throws if a folder is missing or unreadable.
 * Synchronous: for ten thousand folders, the thread pool takes ten times as long.
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
  listing.files.sort(byText);
  listing.folders.sort(byText);
  listing.odd.sort((a, b) => byText(a.name, b.name));
  return listing;
}

/**
 * Returns the paths of all files at any depth below `folder`: relative, with `/`, sorted. Rejects if the folder is
 * missing.
 */
export async function filesBelow(folder: string): Promise<string[]> {
  return listFolder(folder).files;
}
