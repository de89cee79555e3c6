/** Looks up a path without following a link at its end. */
import { lstatSync, type Stats } from "node:fs";

/** Returns the entry at a path; null if there is none, or if a parent of the path is a file. */
export function lookAt(file: string): Stats | null {
  try {
    return lstatSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw error;
  }
}
