/** From posts to everything that the pages and the search are made of. */
import path from "node:path";
import { readConfigFor } from "@/lib/cli/content-folder";
import { readContent } from "@/lib/content/read";
import type { Diagnostic, KnowledgeBase } from "@/lib/knowledge/model";
import { KNOWLEDGE_FILE } from "@/lib/knowledge/store";
import { buildSearchFiles } from "@/lib/search/build";
import { ROOT } from "./settings";
import { writeFolder, writeWhole } from "./write";

/** Served from here by Next, in development and in the export. */
const SEARCH_FOLDER = path.join(ROOT, "public", "search");

export interface Prepared {
  base: KnowledgeBase;
  diagnostics: Diagnostic[];
}

/** Extracts the posts below `content`, writes the knowledge base for the pages and the files of the search. */
export async function prepare(content: string): Promise<Prepared> {
  const config = await readConfigFor(content);
  const { pairs, posts, diagnostics } = await readContent(content, config);
  const base: KnowledgeBase = { site: config.site, projects: config.projects, posts, pairs };
  const { files } = buildSearchFiles({ pairs, projects: config.projects, glossary: config.glossary });
  await writeFolder(SEARCH_FOLDER, files);
  await writeWhole(KNOWLEDGE_FILE, JSON.stringify(base));
  return { base, diagnostics };
}

/** One line for the terminal: what was found, and how much of it has problems. */
export function summary({ base, diagnostics }: Prepared): string {
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((d) => d.severity === severity).length;
  return `${base.posts.length} posts, ${base.pairs.length} pairs; ${count("error")} errors, ${count("warning")} warnings (npm run qa -- check tells more)`;
}
