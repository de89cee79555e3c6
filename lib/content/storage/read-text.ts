import { readFile } from "node:fs/promises";

/** The text of a file; null if there is none. Throws what Node throws for any other reason, with the path of the file. */
export async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "ENOENT") return null;
    // Node names no file where it could be opened and not read, as a folder is.
    throw Object.assign(error, { path: file });
  }
}
