/** Reads the settings files of a content folder. */
import path from "node:path";
import { type ContentConfig, parseConfig } from "@/lib/config/config";
import type { SettingsSource } from "@/lib/config/yaml-file";
import { readText } from "./storage/read-text";

async function load(folder: string, name: string): Promise<SettingsSource> {
  const file = path.join(folder, name);
  return { file, source: await readText(file) };
}

/**
 * Reads the settings of a content folder; missing ones have their defaults. Throws `ConfigError` if a file is invalid.
 */
export async function readConfig(folder: string): Promise<ContentConfig> {
  const [projects, glossary, site] = await Promise.all([
    load(folder, "projects.yml"),
    load(folder, "glossary.yml"),
    load(folder, "site.yml"),
  ]);
  return parseConfig({ "projects.yml": projects, "glossary.yml": glossary, "site.yml": site });
}
