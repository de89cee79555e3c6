/** Finds the folder of posts and the folder of its settings. */
import { statSync } from "node:fs";
import path from "node:path";
import type { ContentConfig } from "@/lib/config/config";
import { UsageError } from "@/lib/report/usage";
import { readConfig } from "./config-files";
import { hasSettings, OWN_CONTENT } from "./home";

const isWithin = (folder: string, place: string): boolean => {
  const way = path.relative(folder, place);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
};

/** Returns the settings that name files beside them, for a folder below that of the settings. */
function filesFor(folder: string, { pages, static: name, logo, icons }: ContentConfig["site"]) {
  const way = (file: string): string =>
    path.relative(folder, path.join(OWN_CONTENT, file)).split(path.sep).join("/");
  return {
    pages: pages
      .map((page) => ({ ...page, file: way(page.file) }))
      .filter(({ file }) => !file.startsWith("../")),
    static: name === null ? null : way(name),
    logo,
    icons,
  };
}

/** Reads the settings for a folder of posts: its own if it has any, else those of this home's content folder. */
export async function readConfigFor(folder: string): Promise<ContentConfig> {
  if (hasSettings(folder)) return readConfig(folder);
  const isForeign = hasSettings(OWN_CONTENT) && !isWithin(OWN_CONTENT, path.resolve(folder));
  const { site, ...config } = await readConfig(OWN_CONTENT);
  const files = isForeign
    ? { pages: [], static: null, logo: null, icons: null, edit: null }
    : filesFor(path.resolve(folder), site);
  return { ...config, site: { ...site, ...files }, borrowedFrom: isForeign ? OWN_CONTENT : null };
}

/** Returns a line that says whose settings a folder borrows; null if it has its own. */
export const tellBorrowed = (folder: string, { borrowedFrom }: ContentConfig): string | null =>
  borrowedFrom === null
    ? null
    : `!!! ${folder} has no site.yml: title, projects and all else come from ${borrowedFrom}. "qa init ${folder}" writes its own.`;

/**
 * Returns the absolute path of the folder that an argument names: without one, the content folder at hand. Throws
 * `UsageError` if it is missing or not a folder.
 */
export function existingFolder(argument: string = OWN_CONTENT): string {
  if (!argument) throw new UsageError("a folder of posts is missing");
  const folder = path.resolve(argument);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${argument}: no such folder`);
  }
  return folder;
}
