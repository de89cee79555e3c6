/** `api/site.json`: metadata that programs read before any other file of the site. */
import { listProjects } from "@/lib/knowledge/read";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import { PROGRAM } from "@/lib/model/program";
import { SCHEMA_VERSION } from "@/lib/search/format/manifest";
import { defaultText } from "@/lib/site/languages/dictionary";
import { paths } from "../addresses/paths";
import type { ExportContext, ExportFile } from "./context";

export const ABOUT_FILE = "api/site.json";

/** A project of the site. */
export interface AboutProject {
  slug: string;
  name: string;
  description: string;
  /** Number of its answered pairs. */
  answered: number;
  url: string;
}

export interface AboutSite {
  /** The program that built the site. */
  program: { name: string; version: string };
  /**
   * Form of the search index: a reader of another one needs another version of the program. `items`: the search file of
   * what posts hold besides questions; null where they hold nothing else.
   */
  index: { schema: number; items: string | null };
  title: string;
  community: KnowledgeBase["site"]["community"];
  /** Address of the root, with a final slash. */
  url: string;
  pairs: number;
  projects: AboutProject[];
}

/** Returns the site's metadata in its default language. */
export function aboutSite({ base, root, itemsFile = null }: ExportContext): AboutSite {
  return {
    program: PROGRAM,
    index: { schema: SCHEMA_VERSION, items: itemsFile },
    title: defaultText(base.site.title),
    community: base.site.community,
    url: `${root}/`,
    pairs: base.pairs.length,
    projects: listProjects(base).map(({ project: { slug, name, description }, answered }) => ({
      slug,
      name,
      description: defaultText(description),
      answered,
      url: root + paths.project(slug),
    })),
  };
}

export const about = (context: ExportContext): ExportFile => ({
  name: ABOUT_FILE,
  body: JSON.stringify(aboutSite(context)),
});
