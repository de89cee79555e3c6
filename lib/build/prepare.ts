/** Prepares all inputs of pages and search from the posts. */

import type { Ledger } from "@/lib/assemble/ledger";
import type { Permalinks } from "@/lib/assemble/permalinks";
import { readConfigFor, tellBorrowed } from "@/lib/content/content-folder";
import { PACKAGES } from "@/lib/content/home";
import { knowledgeFile } from "@/lib/content/knowledge-file";
import { refuseForeignLedger } from "@/lib/content/ledger-file";
import type { OwnFileSettings } from "@/lib/content/own-files";
import { openPostCache } from "@/lib/content/post-cache";
import { readContent } from "@/lib/content/read";
import { writeFolder, writeWhole } from "@/lib/content/storage/write";
import { translationsIn } from "@/lib/knowledge/translations";
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { GonePair, PreparedBase } from "@/lib/model/knowledge-base";
import { say } from "@/lib/report/output";
import { createProgress } from "@/lib/report/progress";
import { namesOfTables } from "@/lib/search/format/file-names";
import { withRoot } from "@/lib/site/addresses/own-addresses";
import { askTargets } from "@/lib/site/ask-targets";
import { defaultLanguage, offerLanguagesOf } from "@/lib/site/languages/offered";
import { siteOf } from "@/lib/site/site-of";
import { soleProjectOf } from "@/lib/site/sole-project";
import type { Stemmer } from "@/lib/text/stem/stems";
import { buildIndex, placeOfPosts } from "./caches";
import { itemsFileOf } from "./items-file";
import { copyPictures } from "./pictures";
import { writeTextsFiles } from "./scripts/texts-files";
import type { BuildSettings } from "./settings";
import { beginToDerive } from "./threads/derive-beside";
import { startSecondReader } from "./threads/second-reader";

export interface Prepared {
  /** Texts refer to the site's own files by their path from the root. */
  base: PreparedBase;
  diagnostics: Diagnostic[];
  /** The community's own files. */
  files: OwnFileSettings;
  /** Written only once there is a site with its ids. */
  ledger: Ledger;
  /** Names of the search files that every query needs, below `search/`. */
  searchTables: string[];
  /** The stemmers that searching these posts requires. */
  stemmers: Stemmer[];
}

/** Extracts the posts below `content`, and writes the knowledge base and the search files. */
export async function prepare({
  content,
  basePath,
  workspace,
}: Pick<BuildSettings, "content" | "basePath" | "workspace">): Promise<Prepared> {
  const config = await readConfigFor(content);
  const borrowed = tellBorrowed(content, config);
  if (borrowed !== null) say(borrowed);
  const cache = await placeOfPosts(content, config);
  const endSecondReader = await startSecondReader(workspace, { content, config, cache });
  const read = await readContent(content, config, {
    cache: openPostCache(cache),
    onProgress: createProgress("posts"),
  }).finally(endSecondReader);
  const { pairs, posts, items, diagnostics, permalinks, phrasings, pictures, pages } = read;
  await refuseForeignLedger(content, { permalinks, pairs });
  offerLanguagesOf(config.site, read);
  const weekly = new Set(posts.filter((post) => post.kind === "weekly").map((post) => post.path));
  const derived = await beginToDerive(workspace, {
    pairs,
    weekly: pairs.filter((pair) => weekly.has(pair.source.path)),
    projects: config.projects,
    glossary: config.glossary,
  });
  const { manifest, files, stemmers } = await buildIndex(content, {
    pairs,
    projects: config.projects,
    glossary: config.glossary,
    everydaySynonyms: config.site.everydaySynonyms,
    phrasings,
  });
  // Before the slower steps: `npm run dev` then shows an edited post in the search at once.
  const ofItems = itemsFileOf(items);
  await writeFolder(workspace.searchFiles, ofItems ? [...files, ofItems] : files);
  copyPictures(pictures, workspace.mediaFiles);
  const site = siteOf(config.site, posts, pages);
  // Texts made here and those made by Next, which inherits the environment, must use the same noun.
  process.env.NEXT_PUBLIC_QA_NOUN = site.noun;
  process.env.NEXT_PUBLIC_QA_ASK = askTargets(site, config.projects).length > 0 ? "on" : "off";
  process.env.NEXT_PUBLIC_QA_SOLE_PROJECT = soleProjectOf(pairs);
  process.env.NEXT_PUBLIC_QA_ACCENT = config.site.accent ?? "";
  process.env.QA_TEXTS_FILES = JSON.stringify(
    await writeTextsFiles(workspace, { site, projects: config.projects }),
  );
  const base: PreparedBase = {
    site,
    projects: config.projects,
    posts,
    pairs,
    items,
    pages,
    gone: goneOf(permalinks),
    translations: translationsIn(defaultLanguage(), pairs),
    phrasings: Object.fromEntries(phrasings),
    ...(await derived()),
    itemsFile: ofItems?.name ?? null,
  };
  await writeWhole(knowledgeFile(workspace.folder), JSON.stringify(withRoot(base, basePath)));
  return {
    base,
    diagnostics,
    files: config.site,
    ledger: permalinks.ledger,
    searchTables: namesOfTables(manifest.files),
    stemmers,
  };
}

function goneOf({ ledger, gone }: Permalinks): GonePair[] {
  return gone.flatMap((id) => {
    const entry = ledger.get(id);
    if (!entry) return [];
    const { question, asker, project, date, url, movedTo = null } = entry;
    return [{ id, question, asker, project, date, url, movedTo }];
  });
}

const CHECK = PACKAGES === null ? "npm run qa -- check" : "npx community-qa check";

/** Returns one line for the terminal: what was found, and how many diagnostics it has. */
export function summary({ base, diagnostics }: Prepared): string {
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((d) => d.severity === severity).length;
  return `${base.posts.length} posts, ${base.pairs.length} pairs; ${count("error")} errors, ${count("warning")} warnings (${CHECK} tells more)`;
}
