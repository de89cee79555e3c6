/** Finds the folder of posts and the folder of its settings. */
import { statSync } from "node:fs";
import path from "node:path";
import type { ContentConfig } from "@/lib/config/config";
import { UsageError } from "@/lib/report/usage";
import { readConfig } from "./config-files";
import { hasSettings, OWN_CONTENT } from "./home";

/** Where the settings for a folder of posts stand: in itself if it has some, else in the content folder of this home. */
export const settingsFolder = (folder: string): string => (hasSettings(folder) ? folder : OWN_CONTENT);

/** The settings for a folder of posts. */
export const readConfigFor = (folder: string): Promise<ContentConfig> => readConfig(settingsFolder(folder));

/** The absolute path of the folder that an argument names. Throws `UsageError` if it is missing or no folder. */
export function existingFolder(argument: string | undefined): string {
  if (!argument) throw new UsageError("a folder of posts is missing");
  const folder = path.resolve(argument);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${argument}: no such folder`);
  }
  return folder;
}
