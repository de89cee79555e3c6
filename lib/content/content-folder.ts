/** Which folder gives the posts, and which the projects, glossary and site settings. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { ContentConfig } from "@/lib/config/config";
import { UsageError } from "@/lib/report/usage";
import { readConfig } from "./config-files";

/** The settings and posts of this checkout. */
export const OWN_CONTENT = path.resolve(import.meta.dirname, "../../content");

/** The settings that go with a folder of posts: its own where it has them, else those of this checkout. */
export function readConfigFor(folder: string): Promise<ContentConfig> {
  return readConfig(existsSync(path.join(folder, "projects.yml")) ? folder : OWN_CONTENT);
}

/** The folder that an argument names. Throws `UsageError` where it is none. */
export function existingFolder(argument: string | undefined): string {
  if (!argument) throw new UsageError("a folder of posts is missing");
  const folder = path.resolve(argument);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${argument}: no such folder`);
  }
  return folder;
}
