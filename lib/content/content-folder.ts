/** Finds the folder of posts and the folder of its settings. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { ContentConfig } from "@/lib/config/config";
import { UsageError } from "@/lib/report/usage";
import { readConfig } from "./config-files";

/** The content folder of this checkout. */
export const OWN_CONTENT = path.resolve(import.meta.dirname, "../../content");

/** The settings for a folder of posts: its own if it has a `projects.yml`, else those of this checkout. */
export function readConfigFor(folder: string): Promise<ContentConfig> {
  return readConfig(existsSync(path.join(folder, "projects.yml")) ? folder : OWN_CONTENT);
}

/** The absolute path of the folder that an argument names. Throws `UsageError` if it is missing or no folder. */
export function existingFolder(argument: string | undefined): string {
  if (!argument) throw new UsageError("a folder of posts is missing");
  const folder = path.resolve(argument);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${argument}: no such folder`);
  }
  return folder;
}
