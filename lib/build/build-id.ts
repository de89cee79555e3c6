/** The id of a build, by which pages, scripts and index of one deployment recognise each other. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { knowledgeFile } from "@/lib/content/knowledge-file";
import { filesBelow } from "@/lib/content/storage/folder";
import type { BuildSettings } from "./settings";
import { PAGE_SOURCES } from "./workspace";

/** The search files are below `public`. In an installed package, `package.json` represents the libraries. */
const SOURCES = [...PAGE_SOURCES, "package-lock.json"];

const LENGTH = 16;

/** Returns all files at or below a path, in a stable order; none if it does not exist (a package has no lock file). */
async function filesAt(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => null);
  if (!found?.isDirectory()) return found ? [place] : [];
  return (await filesBelow(place)).map((name) => path.join(place, name));
}

/**
 * Returns a hash of all inputs of the pages: sources, content, addresses. It is equal for two builds of one commit, so
 * that they stay byte-equal. Call it after the knowledge base and the search files are written.
 */
export async function buildId({
  basePath,
  workspace: { folder },
}: Pick<BuildSettings, "basePath" | "workspace">): Promise<string> {
  const hash = createHash("sha256").update(
    JSON.stringify([basePath, process.env.QA_SITE_URL ?? "", process.env.NEXT_PUBLIC_QA_ACCENT ?? ""]),
  );
  const sources = SOURCES.map((name) => path.join(folder, name));
  for (const place of [...sources, knowledgeFile(folder)]) {
    for (const file of await filesAt(place)) {
      hash
        .update(`\0${path.relative(folder, file).split(path.sep).join("/")}\0`)
        .update(await readFile(file));
    }
  }
  return hash.digest("hex").slice(0, LENGTH);
}
