/**
 * Writes the files of a built site that programs read (index, twins, API) without its pages: this takes a second, a
 * build a minute.
 */
import { itemsFileOf } from "@/lib/build/items-file";
import { writeFolder } from "@/lib/content/storage/write";
import { buildSearchFiles } from "@/lib/search/build/build";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";
import { exportFiles } from "@/lib/site/exports";
import { COMMUNITY, communityConfig } from "./community";
import { loadKnowledge } from "./knowledge";

/** Timeout for hooks, for a busy machine. */
export const BUILT_WITHIN_MS = 60_000;

async function readCommunity() {
  const { projects, glossary, site } = await communityConfig();
  const base = await loadKnowledge(COMMUNITY);
  const { files } = buildSearchFiles({
    pairs: base.pairs,
    projects,
    glossary,
    everydaySynonyms: site.everydaySynonyms,
    phrasings: new Map(Object.entries(base.phrasings)),
  });
  return { base, files };
}

/** Several files of tests that share a process share what it takes a second to compute. */
let community: ReturnType<typeof readCommunity> | undefined;

/** Writes the site of the tests' community into `folder`. `root`: its address, which its files contain. */
export async function writeBuiltSite(folder: string, root = "https://qa.example"): Promise<void> {
  community ??= readCommunity();
  const { base, files } = await community;
  const search = files.map(({ name, body }) => ({ name: `${SEARCH_FOLDER}/${name}`, body }));
  const items = itemsFileOf(base.items);
  if (items) search.push({ name: `${SEARCH_FOLDER}/${items.name}`, body: items.body });
  await writeFolder(folder, [...search, ...exportFiles({ base, root, itemsFile: items?.name ?? null })]);
}
