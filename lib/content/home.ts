/** Where the program lies, and the folder of whoever uses it. */
import { existsSync } from "node:fs";
import path from "node:path";

/** Names of the settings files of a content folder; one of them makes a folder of posts a content folder. */
export const SETTINGS_NAMES = ["site.yml", "projects.yml"] as const;

/** The nearest folder above a place that packages are installed in; null if there is none: a checkout. */
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

/** The folder that the installed program and its packages lie in; null in a checkout. */
export const PACKAGES = packagesAbove(PROGRAM);

/** The folder whose content is built: that of the checkout, or the one in which the installed command runs. */
export const HOME = PACKAGES === null ? PROGRAM : process.cwd();

/** What commands keep for the next one. Not committed. */
export const CACHE = path.join(HOME, PACKAGES === null ? ".cache" : ".cache/community-qa");

export const hasSettings = (folder: string): boolean =>
  SETTINGS_NAMES.some((name) => existsSync(path.join(folder, name)));

/** The content folder of a home: its `content` folder, unless the settings lie in the home itself, or there is no such folder. */
export function contentOf(home: string): string {
  const below = path.join(home, "content");
  return hasSettings(home) || !existsSync(below) ? home : below;
}

/** The content folder that commands take where none is named. */
export const OWN_CONTENT = contentOf(HOME);
