/** Rejects output folders that a site must not be built into. */
import { realpath } from "node:fs/promises";
import path from "node:path";
import { PACKAGES } from "@/lib/content/home";
import { UsageError } from "@/lib/report/usage";
import type { BuildSettings } from "./settings";

/** Folders of a checkout that the build itself reads, writes or publishes. */
const OF_CHECKOUT = [".cache/site", ".next", ".git", "node_modules", "public", "app", "components", "lib"];
/** Folders of a home in which builds or other tools keep their files. */
const OF_HOME = [".cache", ".git", "node_modules"];

/** Returns the real path of a place that may not exist yet: links in the existing part are resolved. */
async function resolved(place: string): Promise<string> {
  const parent = path.dirname(place);
  try {
    return await realpath(place);
  } catch {
    return parent === place ? place : path.join(await resolved(parent), path.basename(place));
  }
}

const holds = (folder: string, place: string): boolean => {
  const way = path.relative(folder, place);
  return way === "" || !(way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
};

/**
 * Throws `UsageError` if the site would be built into the posts, around them, or around the checkout: a later build
 * would read its own pages, or replace files that no build wrote.
 */
export async function refuseOverlap(
  { content, out }: Pick<BuildSettings, "content" | "out">,
  root: string,
  reserved: readonly string[] = PACKAGES === null ? OF_CHECKOUT : OF_HOME,
): Promise<void> {
  const [site, posts, checkout] = [await resolved(out), await resolved(content), await resolved(root)];
  const refuse = (reason: string): never => {
    throw new UsageError(
      `QA_OUT: ${out} ${reason}; name a folder beside it, such as ${path.join(root, "out")}`,
    );
  };
  if (holds(site, checkout)) refuse(`holds the checkout ${root}`);
  if (holds(site, posts)) refuse(`holds the posts in ${content}`);
  // Where the home itself holds the posts, its site lies among them; built sites are never read as posts.
  if (holds(posts, site) && !holds(posts, checkout)) refuse(`lies within the posts in ${content}`);
  const own = reserved.find((name) => holds(path.join(checkout, name), site));
  if (own) refuse(`lies within ${own}, which is no place for a site`);
}
