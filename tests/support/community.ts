/** A small community of the tests' own, so that they do not depend on `content/`. */
import { cp } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import type { ContentConfig } from "@/lib/config/config";
import { readConfig } from "@/lib/content/config-files";
import { OWN_CONTENT } from "@/lib/content/home";

export const COMMUNITY = path.join(ROOT, "tests/fixtures/community");

/** Its settings, for posts that lie elsewhere: without pages, which lie beside its own. */
export async function communityConfig(): Promise<ContentConfig> {
  const config = await readConfig(COMMUNITY);
  return { ...config, site: { ...config.site, pages: [] } };
}

const SETTINGS = ["site.yml", "projects.yml", "glossary.yml", "pages"];

/** Returns the content folder of an export. */
export const contentOf = (content: "community" | "own"): string =>
  content === "own" ? OWN_CONTENT : COMMUNITY;

/** Makes `folder` a content folder with the community's settings and no posts. */
export async function copySettings(folder: string): Promise<void> {
  for (const name of SETTINGS)
    await cp(path.join(COMMUNITY, name), path.join(folder, name), { recursive: true });
}
