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
  /** Permalink id that the pair has now, where an editor said so. */
  movedTo?: string | null;
}

/** Everything that pages are made of. The build writes it once; the pages read it. */
export interface KnowledgeBase {
  site: Site;
  projects: Project[];
  posts: Post[];
  pairs: Pair[];
  /** What the posts hold besides questions, newest first. */
  items: Item[];
  /** Pages that the community wrote. */
  pages: OwnPage[];
  gone: GonePair[];
  /** Phrasings by the id of their pair. A pair without phrasings has no entry. */
  phrasings: Record<string, readonly string[]>;
}

/** Questions of one project about the same subject. */
export interface Topic {
  /** A word that the questions contain. */
  name: string;
  /** Ids of its pairs, in the order of the knowledge base. */
  ids: string[];
}

/** A knowledge base with what the build derives from it once for all pages. */
export interface PreparedBase extends KnowledgeBase {
  /** Ids of related pairs by id, the closest first. A pair without related pairs has no entry. */
  related: Record<string, string[]>;
  /** Topics by project slug, the largest first. A project with few questions has no entry. */
  topics: Record<string, Topic[]>;
  /** Name of the search file of the items; null where there are none. */
  itemsFile: string | null;
}
