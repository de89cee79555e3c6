/**
 * Where sites are made. Next wants a folder of its own that holds the sources and leads to the packages. A checkout is
 * one itself. An installed package is none: other homes may share it, nobody may be allowed to write there, and Next
 * compiles nothing below `node_modules`. So every site of a home has a copy of the sources in the home's `.cache`.
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
  /** Where Next runs. */
  folder: string;
  /** Held by builds and `dev`: they write the same files here. */
  lock: string;
  /** Where the search files are written; served from here by Next, in development and in the export. */
  searchFiles: string;
  /** Where pictures that lie beside posts are copied to, likewise. */
  mediaFiles: string;
  /** Where the texts of further languages are written to, likewise. */
  textsFiles: string;
  /** Pictures of preview cards that were drawn before. */
  cards: string;
}

/** What pages are made of. */
export const PAGE_SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.mjs",
  "postcss.config.mjs",
  "package.json",
];

/** What a copy holds. */
const SOURCES = [...PAGE_SOURCES, "tsconfig.json"];

/** The workspace of the site at `out`: two sites of one home can be made at once, two builds of one site cannot. */
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

/** The deepest folder that holds both places; null on two drives of Windows. */
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

/** A link to a folder that may be wrong or there already. */
async function linkTo(target: string, link: string): Promise<void> {
  await rm(link, { recursive: true, force: true });
  // A junction needs no rights on Windows; elsewhere the kind is ignored.
  if (existsSync(target)) await symlink(target, link, "junction");
}

/**
 * Makes the workspace ready, and returns the folder that Next must see: the nearest one that holds it and the packages.
 * Hold its lock. Throws `ExpectedError` where there is no such folder.
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
