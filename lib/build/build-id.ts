/** The name of a build: pages, scripts and index of one deployment know by it that they belong together. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { knowledgeFile } from "@/lib/content/knowledge-file";
import { filesBelow } from "@/lib/content/storage/folder";
import type { BuildSettings } from "./settings";
import { PAGE_SOURCES } from "./workspace";

/** The search files lie below `public`. `package.json` stands for the libraries of a package. */
const SOURCES = [...PAGE_SOURCES, "package-lock.json"];

const LENGTH = 16;

/** All files at or below a place, in an order of their own; none where there is nothing, as a package has no lock file. */
async function filesAt(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => null);
  if (!found?.isDirectory()) return found ? [place] : [];
  return (await filesBelow(place)).map((name) => path.join(place, name));
}

/**
 * A hash over everything that makes a difference to a page: sources, content, addresses. The same for two builds of one
 * commit, so that they stay byte-equal; run it when the knowledge base and the search files are written.
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
