/** Loads the knowledge base that the build step wrote for the pages. Build time only. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { PreparedBase } from "@/lib/model/knowledge-base";
import { MANIFEST_NAME, SEARCH_FOLDER } from "@/lib/search/format/file-names";

/** Where the build step leaves the knowledge base for the pages; not committed. */
export const KNOWLEDGE_FILE = path.join(process.cwd(), ".cache", "knowledge.json");

let loaded: PreparedBase | undefined;

/** The knowledge base of this build. Throws where the build step has not run. */
export function knowledge(): PreparedBase {
  // Production builds read once; `next dev` reads again, so that an edited post shows.
  if (!loaded || process.env.NODE_ENV === "development") {
    loaded = JSON.parse(readFileSync(KNOWLEDGE_FILE, "utf8")) as PreparedBase;
  }
  return loaded;
}

const SEARCH_MANIFEST = path.join(process.cwd(), "public", SEARCH_FOLDER, MANIFEST_NAME);

/** When the search and the knowledge base were written, as one text: in development, both change below open pages. */
export const lastWritten = (): string =>
  [SEARCH_MANIFEST, KNOWLEDGE_FILE].map((file) => statSync(file).mtimeMs).join(" ");
