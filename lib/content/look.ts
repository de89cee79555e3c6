/** What stands at a path, without following a link there. */
import { lstatSync, type Stats } from "node:fs";

/** Null if nothing stands there, also because a file stands where a folder of the path would be. */
export function lookAt(file: string): Stats | null {
  try {
    return lstatSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw error;
  }
}
