/** What lies in a folder. */
import { readdir } from "node:fs/promises";
import path from "node:path";

/** Paths of all files at any depth below `folder`, relative, in `/`, sorted. Throws where the folder is missing. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
