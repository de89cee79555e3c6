/** The phrasings of a content folder, on disk, and the prompt that asks a model for them. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readText } from "../storage/read-text";
import { writeWhole } from "../storage/write";
import { PHRASINGS_NAME } from "./parse";

/** The text of the folder's `phrasings.yml`; empty if it has none. */
export const readPhrasings = async (folder: string): Promise<string> =>
  (await readText(path.join(folder, PHRASINGS_NAME))) ?? "";

/** Replaces the folder's `phrasings.yml` in one step. */
export const writePhrasings = (folder: string, text: string): Promise<void> =>
  writeWhole(path.join(folder, PHRASINGS_NAME), text);

/** What a model is told to do with a pair. */
export const readPrompt = (): Promise<string> =>
  readFile(path.join(import.meta.dirname, "prompt.md"), "utf8");
