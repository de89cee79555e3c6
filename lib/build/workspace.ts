/**
 * The folders in which sites are built. Next needs a working folder with the sources and access to the packages. A
 * checkout is one. An installed package is not: other homes may share it, it may be read-only, and Next compiles
 * nothing below `node_modules`. So every site of a home has a copy of the sources in the home's `.cache`.
 */
import { existsSync } from "node:fs";
import { cp, mkdir, realpath, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { CACHE, HOME, PACKAGES, PROGRAM } from "@/lib/content/home";
import { MEDIA_FOLDER } from "@/lib/model/content-paths";
import { ExpectedError } from "@/lib/model/expected-error";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";
import { TEXTS_FOLDER } from "@/lib/site/languages/file";
import { shortHash } from "@/lib/text/hash";

export interface Workspace {
  /** Working folder of Next. */
  folder: string;
  /** Lock of builds and `dev`, which write the same files here. */
  lock: string;
  /** Where the search files are written; Next serves them from here, in development and in the export. */
  searchFiles: string;
  /** Where images beside posts are copied, likewise. */
  mediaFiles: string;
  /** Where the texts of further languages are written, likewise. */
  textsFiles: string;
  /** Cache of the images of preview cards. */
  cards: string;
}

/** The sources of the pages. */
export const PAGE_SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.mjs",
  "postcss.config.mjs",
  "package.json",
];

/** The files in a copy; some are for development alone. */
const SOURCES = [...PAGE_SOURCES, "proxy.dev.ts", "tsconfig.json"];

/**
 * Returns the workspace of the site at `out`: two sites of one home can be built concurrently, two builds of one site
 * cannot.
 */
export function workspaceFor(out: string): Workspace {
  const folder =
    PACKAGES === null
      ? PROGRAM
      : path.join(
          CACHE,
          "sites",
          shortHash(path.relative(HOME, out).split(path.sep).join("/"), 8),
          "program",
        );
  return {
    folder,
    lock: path.join(folder, ".cache/build.lock"),
    searchFiles: path.join(folder, "public", SEARCH_FOLDER),
    mediaFiles: path.join(folder, "public", MEDIA_FOLDER),
    textsFiles: path.join(folder, "public", TEXTS_FOLDER),
    cards: path.join(folder, ".cache/cards"),
  };
}

/** Returns the deepest folder that contains both paths; null on two drives of Windows. */
export function commonFolder(
  one: string,
  other: string,
  { relative, resolve, isAbsolute }: Pick<typeof path, "relative" | "resolve" | "isAbsolute"> = path,
): string | null {
  const way = relative(one, other);
  if (isAbsolute(way)) return null;
  const up = way.split(/[\\/]/).filter((part) => part === "..");
  return resolve(one, ...up);
}

/** Replaces whatever is at `link` by a link to a folder, if that folder exists. */
async function linkTo(target: string, link: string): Promise<void> {
  await rm(link, { recursive: true, force: true });
  // On Windows a junction needs no privileges; elsewhere the type is ignored.
  if (existsSync(target)) await symlink(target, link, "junction");
}

/**
 * Prepares the workspace, and returns the root folder for Next: the nearest one that contains it and the packages. Hold
 * its lock. Throws `ExpectedError` if there is no such folder.
 */
export async function openWorkspace({ folder }: Workspace): Promise<string> {
  if (PACKAGES === null) return folder;
  const root = commonFolder(await realpath(folder), await realpath(PACKAGES));
  if (root === null)
    throw new ExpectedError(
      `${HOME} and ${PACKAGES} lie on two drives; install community-qa in the folder of the posts (npm install community-qa)`,
    );
  for (const name of SOURCES) {
    await rm(path.join(folder, name), { recursive: true, force: true });
    await cp(path.join(PROGRAM, name), path.join(folder, name), { recursive: true });
  }
  // Packages lie beside the program, or within it where the home has other versions of them.
  await mkdir(path.dirname(folder), { recursive: true });
  await linkTo(PACKAGES, path.join(path.dirname(folder), "node_modules"));
  await linkTo(path.join(PROGRAM, "node_modules"), path.join(folder, "node_modules"));
  return root;
}
