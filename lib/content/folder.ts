/** What lies in a folder. */
import { readdirSync } from "node:fs";
import path from "node:path";

export interface Entries {
  files: string[];
  /** Symbolic links, which nothing follows: they may lead out of the folder, or around in a circle. */
  links: string[];
}

/**
 * Paths of all files and symbolic links at any depth below `folder`, relative, in `/`, sorted. Rejects where the folder
 * is missing. Reads in place: ten thousand folders take the thread pool ten times as long.
 */
export async function entriesBelow(folder: string): Promise<Entries> {
  const files: string[] = [];
  const links: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
    (entry.isFile() ? files : links).push(name);
  }
  return { files: files.sort(byCodeUnit), links: links.sort(byCodeUnit) };
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files of `entriesBelow`. */
export const filesBelow = async (folder: string): Promise<string[]> => (await entriesBelow(folder)).files;
