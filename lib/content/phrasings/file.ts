/** The phrasings of a content folder, on disk. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { PHRASINGS_NAME } from "./parse";

/** The text of the folder's `phrasings.yml`; empty where it has none. */
export async function readPhrasings(folder: string): Promise<string> {
  try {
    return await readFile(path.join(folder, PHRASINGS_NAME), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
