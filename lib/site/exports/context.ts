/** What the files for programs (feeds, sitemap, API) are made of. */
import type { KnowledgeBase } from "@/lib/model/knowledge-base";

/** A file of the export, relative to the site's root. */
export interface ExportFile {
  name: string;
  body: string;
}

export interface ExportContext {
  base: KnowledgeBase;
  /** Address of the site's root, base path included, without a slash at the end. */
  root: string;
  /** Whether there are preview cards; there are none where the site's origin is not told. */
  cards?: boolean;
}
