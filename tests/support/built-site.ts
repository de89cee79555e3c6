/** What programs read of a built site (index, twins, API), written without its pages: in a second, where a build takes a minute. */
import { writeFolder } from "@/lib/content/storage/write";
import { buildSearchFiles } from "@/lib/search/build/build";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";
import { exportFiles } from "@/lib/site/exports";
import { COMMUNITY, communityConfig } from "./community";
import { loadKnowledge } from "./knowledge";

/** For hooks: a busy machine may take that long. */
export const BUILT_WITHIN_MS = 60_000;

/** Writes the site of the tests' community into `folder`. `root`: its address, which its files name. */
export async function writeBuiltSite(folder: string, root = "https://qa.example"): Promise<void> {
  const { projects, glossary, site } = await communityConfig();
  const base = await loadKnowledge(COMMUNITY);
  const { files } = buildSearchFiles({
    pairs: base.pairs,
    projects,
    glossary,
    everydaySynonyms: site.everydaySynonyms,
    phrasings: new Map(Object.entries(base.phrasings)),
  });
  const search = files.map(({ name, body }) => ({ name: `${SEARCH_FOLDER}/${name}`, body }));
  await writeFolder(folder, [...search, ...exportFiles({ base, root })]);
}
