import { readFile } from "node:fs/promises";

/**
 * Returns the text of a file; null if there is none. For any other failure, throws Node's error with the path of the
 * file.
 */
export async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "ENOENT") return null;
    // Node omits the path if the file could be opened but not read, as with a folder.
    throw Object.assign(error, { path: file });
  }
}
