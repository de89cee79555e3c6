/**
 * The items that a post holds besides questions: readings it recommends, releases it announces, tasks for newcomers.
 */
import type { SourceIssue } from "./pair";

export const ITEM_KINDS = ["release", "reading", "task"] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** A project as an item names it. `slug` is null if `projects.yml` does not list it. */
export interface ItemProject {
  name: string;
  slug: string | null;
}

interface ItemBase {
  /** Stable as long as title and address stay; ASCII. */
  id: string;
  /** The article's title, the project with its version, or the task. */
  title: string;
  /** Absolute address; null if the post gives none. */
  url: string | null;
  projects: ItemProject[];
  /** The posts with this item, newest first; never empty. */
  sources: SourceIssue[];
}

/** An article, talk or series that a post recommends. */
export interface Reading extends ItemBase {
  kind: "reading";
}

export interface Release extends ItemBase {
  kind: "release";
  version: string;
  /** The changes, as plain text, in the order of the post. */
  changes: string[];
}

/** A task that is open to newcomers, as described by the newest post with it. */
export interface Task extends ItemBase {
  kind: "task";
  /** `Easy`, `Medium`, … as written; null if none is stated. */
  level: string | null;
}

export type Item = Reading | Release | Task;

/** Compares by date, newest first; undated ones last. */
export const byDate = (a: { date: string | null }, b: { date: string | null }): number =>
  (b.date ?? "").localeCompare(a.date ?? "");

/** Returns the newest post with an item. */
export const newestSource = (item: Item): SourceIssue | undefined => item.sources[0];
