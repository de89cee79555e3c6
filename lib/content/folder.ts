/** Lists folders. */
import { readdirSync } from "node:fs";
import path from "node:path";

export interface Entries {
  files: string[];
  /** Symbolic links. Nothing follows them, because they may lead out of the folder or in a circle. */
  links: string[];
}

/**
 * The paths of all files and symbolic links at any depth below `folder`: relative, with `/`, sorted by code unit. Rejects if
 * the folder is missing. Reads synchronously: for ten thousand folders the thread pool takes ten times as long.
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

/** The paths of all files below `folder`; see `entriesBelow`. */
export const filesBelow = async (folder: string): Promise<string[]> => (await entriesBelow(folder)).files;
