/** The name of a build: pages, scripts and index of one deployment know by it that they belong together. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "@/lib/content/folder";
import { KNOWLEDGE_FILE } from "@/lib/content/knowledge-file";
import { type BuildSettings, ROOT } from "./settings";

/** What pages are made of. The search files lie below `public`. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.mjs",
  "postcss.config.mjs",
  "package-lock.json",
].map((name) => path.join(ROOT, name));

const LENGTH = 16;

/** All files at or below a place, in an order of their own. */
async function filesAt(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  return (await filesBelow(place)).map((name) => path.join(place, name));
}

/**
 * A hash over everything that makes a difference to a page: sources, content, addresses. The same for two builds of one
 * commit, so that they stay byte-equal; run it when the knowledge base and the search files are written.
 */
export async function buildId({ basePath }: Pick<BuildSettings, "basePath">): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([basePath, process.env.QA_SITE_URL ?? ""]));
  for (const place of [...SOURCES, KNOWLEDGE_FILE]) {
    for (const file of await filesAt(place)) {
      hash.update(`\0${path.relative(ROOT, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest("hex").slice(0, LENGTH);
}
