/** Loads the knowledge base that the build wrote for the pages. Build time only. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { PreparedBase } from "@/lib/model/knowledge-base";
import { MANIFEST_NAME, SEARCH_FOLDER } from "@/lib/search/format/file-names";

/** Returns the file of the knowledge base for the pages that Next makes in `folder`. Not committed. */
export const knowledgeFile = (folder: string): string => path.join(folder, ".cache", "knowledge.json");

/** Pages are made in Next's working folder. */
const KNOWLEDGE_FILE = knowledgeFile(process.cwd());

let loaded: PreparedBase | undefined;

/** Returns the knowledge base of this build. Throws if the build has not written it. */
export function knowledge(): PreparedBase {
  // A production build reads it once; `next dev` rereads it, so that edited posts show.
  if (!loaded || process.env.NODE_ENV === "development") {
    loaded = JSON.parse(readFileSync(KNOWLEDGE_FILE, "utf8")) as PreparedBase;
  }
  return loaded;
}

const SEARCH_MANIFEST = path.join(process.cwd(), "public", SEARCH_FOLDER, MANIFEST_NAME);

/**
 * Returns when index and knowledge base were last written, as one string. In development both change while pages are
 * open.
 */
export const lastWritten = (): string =>
  [SEARCH_MANIFEST, KNOWLEDGE_FILE].map((file) => statSync(file).mtimeMs).join(" ");
