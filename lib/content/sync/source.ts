/** The sources of a sync: a folder, or a branch and folder of a Git repository. */
import { statSync } from "node:fs";
import path from "node:path";
import { normalizeRelative } from "@/lib/model/relative-path";
import { lstatOrNull } from "../lstat";
import { checkOut } from "./checkout";
import { isUrl, type SyncSource, splitSource, tellSource } from "./identity";
import { SyncError } from "./state";

/**
 * Parses `FOLDER`, `URL`, `URL#branch` or `URL#branch:folder` (`URL#:folder` for the default branch).
 * Throws `SyncError` for anything else.
 */
export function parseSource(text: string): SyncSource {
  const { address, branch, folder, fragment } = splitSource(text);
  if (!isUrl(address) && !fragment && !address.endsWith(".git")) {
    if (!statSync(address, { throwIfNoEntry: false })?.isDirectory()) {
      throw new SyncError(`${tellSource(text)}: no such folder, and no Git URL (URL#branch:folder)`);
    }
    return { kind: "folder", folder: path.resolve(address) };
  }
  // Git would parse a leading hyphen as an option.
  const isSafe = ![address, branch, folder].some((part) => part.startsWith("-"));
  if (!isSafe || (folder && normalizeRelative(folder) !== folder)) {
    throw new SyncError(`${tellSource(text)}: not a Git URL with branch and folder (URL#branch:folder)`);
  }
  return {
    kind: "git",
    url: isUrl(address) ? address : path.resolve(address),
    branch: branch || null,
    folder,
  };
}

/** Throws `SyncError` if a folder of a working copy is missing, or is reached through a link. */
function checkFolder(copy: string, folder: string, tell: string): void {
  const parts = folder.split("/");
  for (const [i, part] of parts.entries()) {
    const name = [...parts.slice(0, i), part].join("/");
    const found = lstatOrNull(path.join(copy, name));
    if (found?.isSymbolicLink()) {
      throw new SyncError(`${tell}: "${name}" is a link; name the folder that it leads to`);
    }
    if (!found?.isDirectory()) throw new SyncError(`${tell}: no folder "${folder}" there`);
  }
}

/**
 * Returns the folder with the posts of a source. `cache`: the folder for clones, kept between runs. Throws `SyncError`
 * if the source is unavailable.
 */
export async function fetchSource(text: string, cache: string): Promise<string> {
  const source = parseSource(text);
  if (source.kind === "folder") return source.folder;
  const copy = await checkOut(source, cache);
  if (source.folder) checkFolder(copy, source.folder, tellSource(text));
  return path.join(copy, source.folder);
}
