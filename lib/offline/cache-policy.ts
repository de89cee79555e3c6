/** What goes into a cache, and what leaves it. Pure. */
import { shortHash } from "@/lib/text/hash";
import { INDEX_MANIFEST, isIndexFile, type Plan } from "./plan";

/** Visited pages and payloads beyond those of the plan. */
export const VISITED_LIMIT = 300;

/** Search files that are kept as they are used. */
export const USED_FILES_LIMIT = 600;

/** Names of the caches of the site below a path: hosts such as GitHub Pages hold several sites on one origin. */
export function cacheNames(scopePath: string) {
  const prefix = `qa:${scopePath}:`;
  return {
    /** Files with a hash in their name, of all builds. */
    files: `${prefix}files`,
    /** Everything else, apart for every build. */
    pages: (build: string): string => `${prefix}pages:${build}`,
    isPages: (name: string): boolean => name.startsWith(`${prefix}pages:`),
    /** Which windows were open when the build took over. */
    windows: `${prefix}windows`,
  };
}

/**
 * Whether a text belongs to the plan's build. In the middle of a deployment a host may answer with a page of the build
 * before or after; a page of one build beside the index of another one is what must not be.
 */
export function isOfBuild(plan: Plan, path: string, text: string): boolean {
  return path === INDEX_MANIFEST ? shortHash(text) === plan.index : text.includes(plan.build);
}

/** Whether a file with a hash in its name is kept when it was fetched. */
export const keepsFile = (plan: Plan, path: string): boolean =>
  plan.files.includes(path) || (plan.search === "used" && isIndexFile(path));

/** What is too much of a list whose newest stand last. */
const oldest = (paths: readonly string[], limit: number): string[] =>
  paths.slice(0, Math.max(0, paths.length - limit));

/** Which of the kept files go once no window of an earlier build is open; those kept last stand last. */
export function obsoleteFiles(plan: Plan, kept: readonly string[]): string[] {
  const listed = new Set(plan.files);
  const others = kept.filter((path) => !listed.has(path));
  const used = others.filter((path) => keepsFile(plan, path));
  return [...others.filter((path) => !keepsFile(plan, path)), ...oldest(used, USED_FILES_LIMIT)];
}

/** Which of the kept pages go to make room; those visited last stand last, and those of the plan stay. */
export function obsoletePages(plan: Plan, kept: readonly string[]): string[] {
  const own = new Set([...plan.pages, ...plan.assets]);
  return oldest(
    kept.filter((path) => !own.has(path)),
    VISITED_LIMIT,
  );
}
