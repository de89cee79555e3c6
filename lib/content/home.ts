/** Locates the program, and the home: the folder of the community that uses it. */
import { existsSync } from "node:fs";
import path from "node:path";

/** Names of the settings files of a content folder; any of them makes a folder of posts a content folder. */
export const SETTINGS_NAMES = ["site.yml", "projects.yml"] as const;

/** Returns the nearest parent folder with installed packages; null if there is none, which means a checkout. */
export function packagesAbove(
  place: string,
  { dirname, basename }: Pick<typeof path, "dirname" | "basename"> = path,
): string | null {
  const above = dirname(place);
  if (above === place) return null;
  return basename(above) === "node_modules" ? above : packagesAbove(above, { dirname, basename });
}

/** Root of the program: a checkout of its repository, or an installed package. */
export const PROGRAM = path.resolve(import.meta.dirname, "../..");

/** The folder that contains the installed program and its packages; null in a checkout. */
export const PACKAGES = packagesAbove(PROGRAM);

/** The folder whose content is built: the checkout, or the folder in which the installed command runs. */
export const HOME = PACKAGES === null ? PROGRAM : process.cwd();

/** The cache folder of all commands. Not committed. */
export const CACHE = path.join(HOME, PACKAGES === null ? ".cache" : ".cache/community-qa");

export const hasSettings = (folder: string): boolean =>
  SETTINGS_NAMES.some((name) => existsSync(path.join(folder, name)));

/**
 * Returns the content folder of a home: its `content` folder, unless the settings are in the home itself, or there is
 * no such folder.
 */
export function contentOf(home: string): string {
  const below = path.join(home, "content");
  return hasSettings(home) || !existsSync(below) ? home : below;
}

/** The default content folder of commands. */
export const OWN_CONTENT = contentOf(HOME);
