/**
 * Validates file names in records: a journal, the list of what a sync brought. Anyone who can write to the folder, or
 * to the repository it came from, can forge such a record, so every name is checked here before use.
 */
import { realpathSync } from "node:fs";
import path from "node:path";
import { normalizeRelative } from "@/lib/model/relative-path";
import { lstatOrNull } from "../lstat";
import { isPostName } from "../post-name";

/** Returns why a record may not contain this file name; null if it may. Checks the name alone. */
export function faultOfName(name: string): string | null {
  if (normalizeRelative(name) !== name) return "leads out of the folder, or is not a plain relative path";
  if (!isPostName(name)) return "is not the name of a post";
  return null;
}

/** Returns the kind of entry at a path, without following a link there; null if there is none. */
function kindAt(file: string): "folder" | "file" | "other" | null {
  const found = lstatOrNull(file);
  if (!found) return null;
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "other";
}

/** A name leads out of its folder, or through a link. */
export class StoredNameError extends Error {
  override name = "StoredNameError";
}

/**
 * Creates a resolver of names below one folder. `resolve` returns the absolute path of a name; it throws
 * `StoredNameError` if the name is invalid, leads through a link, or ends outside the folder. A resolver checks each
 * parent folder only once, so use one for a short piece of work.
 */
export function createResolver(
  folder: string,
  faultOf: (name: string) => string | null = faultOfName,
): (name: string) => string {
  const root = realpathSync(folder);
  const sound = new Set<string>();
  const checkParents = (name: string): void => {
    const parent = path.posix.dirname(name);
    if (parent === "." || sound.has(parent)) return;
    checkParents(parent);
    if (kindAt(path.join(root, parent)) === "other") {
      throw new StoredNameError(`"${name}" leads through a link, or through what is no folder`);
    }
    sound.add(parent);
  };
  return (name) => {
    const fault = faultOf(name);
    if (fault) throw new StoredNameError(`"${name}" ${fault}`);
    checkParents(name);
    const resolved = path.resolve(root, name);
    if (!resolved.startsWith(root + path.sep)) throw new StoredNameError(`"${name}" leads out of the folder`);
    return resolved;
  };
}

/** Returns the path of a file or folder below `root`. Throws `StoredNameError` as a resolver does, or if it is a link. */
export function placeBelow(
  root: string,
  name: string,
  faultOf: (name: string) => string | null = () => null,
): string {
  const place = createResolver(root, faultOf)(name);
  if (lstatOrNull(place)?.isSymbolicLink()) throw new StoredNameError(`"${name}" is a link`);
  return path.join(root, name);
}
