/** Tells what stands at a path, without following a link at its end. */
import { lstatSync, type Stats } from "node:fs";

/** Returns what stands at a path; null if nothing does, or if a parent of the path is a file. */
export function lstatOrNull(file: string): Stats | null {
  try {
    return lstatSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw error;
  }
}
