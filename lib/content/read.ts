/** Reads a content folder: posts with permalinks and phrasings, and the diagnostics for their editor. */

import { type Assembled, assemble } from "@/lib/assemble/assemble";
import { postLinks } from "@/lib/assemble/post-links";
import type { ContentConfig } from "@/lib/config/config";
import { type Diagnostic, finding } from "@/lib/model/diagnostic";
import type { OwnPage } from "@/lib/model/own-page";
import type { Phrasings } from "@/lib/model/phrasings";
import type { KeptPicture } from "./beside/beside";
import { readLedger } from "./ledger-file";
import { type CheckedPhrasings, checkPhrasings } from "./phrasings/check";
import { readPhrasings } from "./phrasings/file";
import { PHRASINGS_NAME, parsePhrasings } from "./phrasings/parse";
import { type ReadOptions, readPosts } from "./read-posts";
import { settleSyncs, type UnfinishedSync } from "./sync/recover";

/** The content of a content folder. */
export interface Content extends Assembled {
  /** Images beside posts, which the site shows. */
  pictures: KeptPicture[];
  pages: OwnPage[];
  phrasings: Phrasings;
  stalePhrasings: CheckedPhrasings["stale"];
}

/** Maximum of rereads because a sync was applied meanwhile; then the current state is used. */
const MAX_ROUNDS = 20;

/**
 * Extracts every post below `folder`, in its state between two syncs. A broken file never stops the others. Throws if
 * the folder is missing.
 */
export async function readContent(
  folder: string,
  config: ContentConfig,
  options: ReadOptions = {},
): Promise<Content> {
  for (let round = 1; ; round++) {
    const { unfinished, isStill } = await settleSyncs(folder);
    const content = await readOnce(folder, config, options);
    if (!isStill() && round < MAX_ROUNDS) continue;
    return { ...content, diagnostics: [...unfinished.map(unfinishedSync), ...content.diagnostics] };
  }
}

async function readOnce(folder: string, config: ContentConfig, options: ReadOptions): Promise<Content> {
  const { posts, pages, pictures, diagnostics: ofFiles } = await readPosts(folder, config, options);
  const result = assemble(posts, await readLedger(folder));
  const inText = postLinks(result.pairs, result.posts);
  const written = parsePhrasings(await readPhrasings(folder));
  const { phrasings, stale, diagnostics } = checkPhrasings(written.entries, result.pairs);
  const ofPhrasings = [...written.diagnostics, ...diagnostics].map((each) => ({
    path: PHRASINGS_NAME,
    ...each,
  }));
  return {
    ...result,
    pictures,
    pages: pages.map(({ own: _, body, ...page }) => ({ ...page, body: inText(body) })),
    phrasings,
    stalePhrasings: stale,
    diagnostics: [...ofFiles, ...result.diagnostics, ...ofPhrasings],
  };
}

const unfinishedSync = ({ path, message }: UnfinishedSync): Diagnostic => ({
  path,
  ...finding("unfinished-sync", 1, { detail: message }),
});
