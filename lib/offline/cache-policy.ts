/** Decides what enters a cache and what is evicted. Pure. */
import { shortHash } from "@/lib/text/hash";
import { INDEX_MANIFEST, isIndexFile, type Plan } from "./plan";

/** Maximum of visited pages and payloads cached beyond those of the plan. */
export const VISITED_LIMIT = 300;

/** Maximum of search files that are cached on use. */
export const USED_FILES_LIMIT = 600;

/**
 * Returns whether a text belongs to the plan's build. During a deployment a host may answer with a page of the previous
 * or next build; a page of one build must never be used with the index of another.
 */
export function isOfBuild(plan: Plan, path: string, text: string): boolean {
  return path === INDEX_MANIFEST ? shortHash(text) === plan.index : text.includes(plan.build);
}

/** Returns whether a fetched file with a hash in its name is cached. */
export const keepsFile = (plan: Plan, path: string): boolean =>
  plan.files.includes(path) || (plan.search === "used" && isIndexFile(path));

/** Returns the excess of a list that is sorted from old to new. */
const oldest = (paths: readonly string[], limit: number): string[] =>
  paths.slice(0, Math.max(0, paths.length - limit));

/** Returns which cached files to evict once no window of an earlier build is open. `kept` is sorted from old to new. */
export function obsoleteFiles(plan: Plan, kept: readonly string[]): string[] {
  const listed = new Set(plan.files);
  const others = kept.filter((path) => !listed.has(path));
  const used = others.filter((path) => keepsFile(plan, path));
  return [...others.filter((path) => !keepsFile(plan, path)), ...oldest(used, USED_FILES_LIMIT)];
}

/** Returns which cached pages to evict for lack of room. Those visited last come last; those of the plan stay. */
export function obsoletePages(plan: Plan, kept: readonly string[]): string[] {
  const own = new Set([...plan.pages, ...plan.assets]);
  return oldest(
    kept.filter((path) => !own.has(path)),
    VISITED_LIMIT,
  );
}
