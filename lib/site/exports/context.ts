/** The input of the files for programs (feeds, sitemap, API). */
import type { KnowledgeBase } from "@/lib/model/knowledge-base";

/** A file of the export, relative to the site's root. */
export interface ExportFile {
  name: string;
  body: string;
}

export interface ExportContext {
  base: KnowledgeBase;
  /** Name of the search file of the items; null if there are none. */
  itemsFile?: string | null;
  /** Address of the site's root, including the base path, without a final slash. */
  root: string;
  /** Whether there are preview cards; they require the site's origin. */
  cards?: boolean;
}
