/** Reads and writes the phrasings of a content folder, and reads the prompt that asks a model for them. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readText } from "../storage/read-text";
import { writeWhole } from "../storage/write";
import { PHRASINGS_NAME } from "./parse";

/** Returns the text of the folder's `phrasings.yml`; empty if it has none. */
export const readPhrasings = async (folder: string): Promise<string> =>
  (await readText(path.join(folder, PHRASINGS_NAME))) ?? "";

/** Replaces the folder's `phrasings.yml` atomically. */
export const writePhrasings = (folder: string, text: string): Promise<void> =>
  writeWhole(path.join(folder, PHRASINGS_NAME), text);

/** Returns the instructions for a model. */
export const readPrompt = (): Promise<string> =>
  readFile(path.join(import.meta.dirname, "prompt.md"), "utf8");
