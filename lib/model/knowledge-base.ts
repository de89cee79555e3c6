import type { Item } from "./item";
import type { OwnPage } from "./own-page";
import type { Pair } from "./pair";
import type { Post } from "./post";
import type { Project } from "./project";
import type { Site } from "./site";

/** A pair that had a permalink and is no longer in any post. Its page says so. */
export interface GonePair {
  id: string;
  /** The beginning of the question's text. */
  question: string;
  asker: string | null;
  /** Slug of its project. */
  project: string | null;
  date: string | null;
  /** Address of the original post. */
  url: string | null;
  /** The pair's present permalink id, if an editor recorded one. */
  movedTo?: string | null;
}

/** The input of all pages. The build writes it once; the pages read it. */
export interface KnowledgeBase {
  site: Site;
  projects: Project[];
  posts: Post[];
  pairs: Pair[];
  /** The items that posts hold besides questions, newest first. */
  items: Item[];
  /** Pages that the community wrote. */
  pages: OwnPage[];
  gone: GonePair[];
  /** Ids of pairs that lists and counts leave out: a twin, in the language of the pages, stands for both. */
  translations: readonly string[];
  /** Phrasings by pair id. A pair without phrasings has no entry. */
  phrasings: Record<string, readonly string[]>;
}

/** Questions of one project about the same subject. */
export interface Topic {
  /** A word that the questions contain. */
  name: string;
  /** Ids of its pairs, in the order of the knowledge base. */
  ids: string[];
}

/** A knowledge base with data that the build derives once for all pages. */
export interface PreparedBase extends KnowledgeBase {
  /** Ids of related pairs by id, the closest first. A pair without related pairs has no entry. */
  related: Record<string, string[]>;
  /** Topics by project slug, the largest first. A project with few questions has no entry. */
  topics: Record<string, Topic[]>;
  /** Name of the search file with the items; null if there are none. */
  itemsFile: string | null;
}
