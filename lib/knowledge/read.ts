/** The read API of the pages. Pure: every function takes the knowledge base as an argument. */
import type { KnowledgeBase, PreparedBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import type { Post } from "@/lib/model/post";
import type { Project } from "@/lib/model/project";
import { bigrams, dice } from "@/lib/text/similarity";
import { shownItems } from "./items";

export interface ProjectSummary {
  project: Project;
  /** Number of its answered pairs. */
  answered: number;
  /** ISO date of its newest pair; null if no pair has a date. */
  lastDate: string | null;
  /** ISO date of its newest answered pair; null if none has a date. */
  lastAnswered: string | null;
}

export interface IssueSummary {
  post: Post;
  pairs: number;
  /** Names of its projects, in the order of the post. */
  projects: string[];
}

/** A section of a project's page. */
export interface ProjectGroup {
  /** `faq`: from FAQ documents; `topic`: see `Topic`; `rest`: in no topic; `weekly`: all, if there are no topics. */
  kind: "faq" | "topic" | "rest" | "weekly";
  /** Name of the topic; null for the other kinds. */
  name: string | null;
  pairs: Pair[];
}

export const newestFirst = (a: { date: string | null }, b: { date: string | null }): number =>
  (b.date ?? "").localeCompare(a.date ?? "");

const newestDate = (pairs: readonly Pair[]): string | null =>
  pairs
    .flatMap(({ source }) => source.date ?? [])
    .sort()
    .at(-1) ?? null;

/** Memoises a function of the knowledge base: many pages of a build ask for the same. */
export function once<T extends object>(compute: (base: KnowledgeBase) => T): (base: KnowledgeBase) => T {
  const known = new WeakMap<KnowledgeBase, T>();
  return (base) => {
    const before = known.get(base);
    if (before) return before;
    const made = compute(base);
    known.set(base, made);
    return made;
  };
}

const pairsById = once(
  ({ pairs }): ReadonlyMap<string, Pair> => new Map(pairs.map((pair) => [pair.id, pair])),
);

/** Returns the pairs that lists show and counts count: of two translations one. */
export const listedPairs = once(({ pairs, translations }): readonly Pair[] => {
  if (translations.length === 0) return pairs;
  const left = new Set(translations);
  return pairs.filter(({ id }) => !left.has(id));
});

const pairsByPath = once(({ pairs }): ReadonlyMap<string, Pair[]> => {
  const byPath = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const own = byPath.get(pair.source.path);
    if (own) own.push(pair);
    else byPath.set(pair.source.path, [pair]);
  }
  return byPath;
});

/** Returns the pair with this permalink id; undefined if there is none. */
export function pairWithId(base: KnowledgeBase, id: string): Pair | undefined {
  return pairsById(base).get(id);
}

/** Returns all projects with pairs, those with most answers first, equal ones by name. */
export function listProjects(base: KnowledgeBase): ProjectSummary[] {
  return base.projects
    .map((project) => {
      const own = listedPairs(base).filter((pair) => pair.project?.slug === project.slug);
      const answered = own.filter((pair) => pair.answer);
      return {
        project,
        answered: answered.length,
        lastDate: newestDate(own),
        lastAnswered: newestDate(answered),
        pairs: own.length,
      };
    })
    .filter((summary) => summary.pairs > 0)
    .map(({ pairs: _, ...summary }) => summary)
    .sort((a, b) => b.answered - a.answered || a.project.name.localeCompare(b.project.name, "en"));
}

/** Returns the project's pairs: undated ones (FAQ documents) first, then newest first. Threads stay together. */
export function pairsOfProject(base: KnowledgeBase, slug: string): Pair[] {
  return listedPairs(base)
    .filter((pair) => pair.project?.slug === slug)
    .map((pair, order) => ({ pair, order, date: pair.source.date }))
    .sort(
      (a, b) => Number(a.date !== null) - Number(b.date !== null) || newestFirst(a, b) || a.order - b.order,
    )
    .map(({ pair }) => pair);
}

/**
 * Returns the sections of a project's page: FAQ documents, topics, the rest. Each is in the order of `pairsOfProject`.
 */
export function groupsOfProject(base: PreparedBase, slug: string): ProjectGroup[] {
  const pairs = pairsOfProject(base, slug);
  const faqPaths = new Set(base.posts.filter((post) => post.kind === "faq").map((post) => post.path));
  const isFaq = (pair: Pair): boolean => faqPaths.has(pair.source.path);
  const weekly = pairs.filter((pair) => !isFaq(pair));
  // The groups of a FAQ document keep their names and order.
  const faq = pairs.filter(isFaq);
  const headingOf = (pair: Pair): string | null => pair.topic ?? null;
  const headings = [...new Set(faq.map(headingOf))];
  // A project may be called `constructor`.
  const topics = (Object.hasOwn(base.topics, slug) && base.topics[slug]) || [];
  const topicOf = new Map(topics.flatMap((topic) => topic.ids.map((id) => [id, topic])));
  const groups: ProjectGroup[] = [
    ...headings.map(
      (name): ProjectGroup => ({ kind: "faq", name, pairs: faq.filter((pair) => headingOf(pair) === name) }),
    ),
    ...topics.map(
      (topic): ProjectGroup => ({
        kind: "topic",
        name: topic.name,
        pairs: weekly.filter((pair) => topicOf.get(pair.id) === topic),
      }),
    ),
    {
      kind: topics.length > 0 ? "rest" : "weekly",
      name: null,
      pairs: weekly.filter((pair) => !topicOf.has(pair.id)),
    },
  ];
  return groups.filter((group) => group.pairs.length > 0);
}

/** Returns the related pairs, the closest first. */
export function relatedTo(base: PreparedBase, pair: Pair): Pair[] {
  const ids = base.related[pair.id] ?? [];
  return ids.flatMap((id) => pairWithId(base, id) ?? []);
}

/** Two questions with at least this share of common bigrams are the same one. */
const SAME_QUESTION = 0.6;

/** Returns the latest related pair that answers the same question after this one; undefined if there is none. */
export function newerAnswerTo(base: PreparedBase, pair: Pair): Pair | undefined {
  const { date } = pair.source;
  if (!date) return undefined;
  const own = bigrams(pair.question.text);
  return relatedTo(base, pair)
    .filter((other) => (other.source.date ?? "") > date && other.project?.slug === pair.project?.slug)
    .filter((other) => dice(own, bigrams(other.question.text)) >= SAME_QUESTION)
    .sort((a, b) => newestFirst(a.source, b.source))[0];
}

const pathsOfItems = once(
  (base): ReadonlySet<string> =>
    new Set(shownItems(base).flatMap(({ sources }) => sources.map(({ path }) => path))),
);

/** Weekly posts that hold pairs or items, newest first. */
export const listIssues = once((base): readonly IssueSummary[] =>
  base.posts
    .flatMap((post) => {
      const own = pairsOfPost(base, post.path);
      if (post.kind !== "weekly" || (own.length === 0 && !pathsOfItems(base).has(post.path))) return [];
      const projects = [...new Set(own.flatMap(({ project }) => project?.name ?? []))];
      return [{ post, pairs: own.length, projects }];
    })
    .sort((a, b) => newestFirst(a.post, b.post) || a.post.id.localeCompare(b.post.id, "en")),
);

/** Returns the pairs of one post, in their order there. */
export function pairsOfPost(base: KnowledgeBase, path: string): readonly Pair[] {
  return pairsByPath(base).get(path) ?? [];
}

/** Returns the pairs of the same thread in order, `pair` included. */
export function threadOf(base: KnowledgeBase, pair: Pair): Pair[] {
  return pairsOfPost(base, pair.source.path)
    .filter((other) => other.thread.id === pair.thread.id)
    .sort((a, b) => a.thread.position - b.thread.position);
}

/** Returns the post of a pair; undefined if the knowledge base lacks it. */
export function postOf(base: KnowledgeBase, pair: Pair): Post | undefined {
  return base.posts.find((post) => post.path === pair.source.path);
}

/** Returns the `count` newest answered pairs that begin a thread. */
export function latestPairs(base: KnowledgeBase, count: number): Pair[] {
  return listedPairs(base)
    .filter((pair) => pair.answer && pair.source.date && pair.thread.position === 1)
    .map((pair, order) => ({ pair, order, date: pair.source.date }))
    .sort((a, b) => newestFirst(a, b) || a.order - b.order)
    .slice(0, count)
    .map(({ pair }) => pair);
}

/** Returns the number of pairs by year in ascending order, including years without pairs. */
export function pairsByYear(base: KnowledgeBase): { year: number; pairs: number }[] {
  const counts = new Map<number, number>();
  for (const { source } of listedPairs(base)) {
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
