/**
 * The read API that pages use. Pure: every function answers from a `KnowledgeBase`; `store.ts` loads it.
 */
import type { KnowledgeBase, Pair, Post, Project } from "./model";

export interface ProjectSummary {
  project: Project;
  /** Number of its pairs that have an answer. */
  answered: number;
  /** ISO date of its newest pair; null where no pair has a date. */
  lastDate: string | null;
}

export interface IssueSummary {
  post: Post;
  pairs: number;
}

const newestFirst = (a: { date: string | null }, b: { date: string | null }): number =>
  (b.date ?? "").localeCompare(a.date ?? "");

/** All projects that have pairs, most answered first, equal ones by name. */
export function listProjects(base: KnowledgeBase): ProjectSummary[] {
  return base.projects
    .map((project) => {
      const own = base.pairs.filter((pair) => pair.project?.slug === project.slug);
      const dates = own.flatMap((pair) => pair.source.date ?? []).sort();
      return {
        project,
        answered: own.filter((pair) => pair.answer).length,
        lastDate: dates.at(-1) ?? null,
        pairs: own.length,
      };
    })
    .filter((summary) => summary.pairs > 0)
    .map(({ pairs: _, ...summary }) => summary)
    .sort((a, b) => b.answered - a.answered || a.project.name.localeCompare(b.project.name, "en"));
}

/** The project's pairs: those of FAQ documents (undated) first, then newest first, threads kept together. */
export function pairsOfProject(base: KnowledgeBase, slug: string): Pair[] {
  return base.pairs
    .filter((pair) => pair.project?.slug === slug)
    .map((pair, order) => ({ pair, order, date: pair.source.date }))
    .sort(
      (a, b) => Number(a.date !== null) - Number(b.date !== null) || newestFirst(a, b) || a.order - b.order,
    )
    .map(({ pair }) => pair);
}

/** Weekly posts that hold pairs, newest first. */
export function listIssues(base: KnowledgeBase): IssueSummary[] {
  const counts = new Map<string, number>();
  for (const pair of base.pairs) counts.set(pair.source.path, (counts.get(pair.source.path) ?? 0) + 1);
  return base.posts
    .filter((post) => post.kind === "weekly" && counts.has(post.path))
    .sort((a, b) => newestFirst(a, b) || a.id.localeCompare(b.id, "en"))
    .map((post) => ({ post, pairs: counts.get(post.path) ?? 0 }));
}

/** The pairs of one post, in their order there. */
export function pairsOfPost(base: KnowledgeBase, path: string): Pair[] {
  return base.pairs.filter((pair) => pair.source.path === path);
}

/** All turns of the pair's thread, in order, itself included. */
export function threadOf(base: KnowledgeBase, pair: Pair): Pair[] {
  return base.pairs
    .filter((other) => other.thread.id === pair.thread.id)
    .sort((a, b) => a.thread.position - b.thread.position);
}

/** The post that the pair was published in. */
export function postOf(base: KnowledgeBase, pair: Pair): Post | undefined {
  return base.posts.find((post) => post.path === pair.source.path);
}

/** The newest answered pairs, first turns of their threads only. */
export function latestPairs(base: KnowledgeBase, count: number): Pair[] {
  return base.pairs
    .filter((pair) => pair.answer && pair.source.date && pair.thread.position === 1)
    .map((pair, order) => ({ pair, order, date: pair.source.date }))
    .sort((a, b) => newestFirst(a, b) || a.order - b.order)
    .slice(0, count)
    .map(({ pair }) => pair);
}

/** Number of pairs by year, every year between the first and the last one included. */
export function pairsByYear(base: KnowledgeBase): { year: number; pairs: number }[] {
  const counts = new Map<number, number>();
  for (const { source } of base.pairs) {
    if (!source.date) continue;
    const year = Number(source.date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts.keys()];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => ({
    year: first + i,
    pairs: counts.get(first + i) ?? 0,
  }));
}
