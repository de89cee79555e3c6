/** Reads the settings files of a content folder. */
import path from "node:path";
import { ConfigError, type ContentConfig, parseConfig } from "@/lib/config/config";
import { readText } from "./read-text";

async function load(folder: string, name: string): Promise<{ file: string; source: string }> {
  const file = path.join(folder, name);
  const source = await readText(file);
  if (source !== null) return { file, source };
  throw new ConfigError(
    `${file}: the file is missing (every content folder needs one; see content/README.md)`,
  );
}

/** The settings of a content folder. Throws `ConfigError` if a file is missing or wrong. */
export async function readConfig(folder: string): Promise<ContentConfig> {
  const [projects, glossary, site] = await Promise.all([
    load(folder, "projects.yml"),
    load(folder, "glossary.yml"),
    load(folder, "site.yml"),
  ]);
  return parseConfig({ "projects.yml": projects, "glossary.yml": glossary, "site.yml": site });
}
