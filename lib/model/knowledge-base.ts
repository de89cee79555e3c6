/** Everything that the pages are made of. */
import type { Pair } from "./pair";
import type { Post } from "./post";
import type { Project } from "./project";
import type { Site } from "./site";

/** A pair that had a permalink and is in no post any more: its page says what it was. */
export interface GonePair {
  id: string;
  /** Head of the question's text. */
  question: string;
  asker: string | null;
  /** Slug of its project. */
  project: string | null;
  date: string | null;
  /** Address of the original post. */
  url: string | null;
}

/** Everything that the pages are made of; the build writes it once, the pages read it. */
export interface KnowledgeBase {
  site: Site;
  projects: Project[];
  posts: Post[];
  pairs: Pair[];
  gone: GonePair[];
  /** Other ways in which people ask for a pair, by id; none for a pair that has none. */
  phrasings: Record<string, readonly string[]>;
}

/** Questions of one project that are about the same thing, named with a word that stands in them. */
export interface Topic {
  name: string;
  /** Ids of its pairs, in the order of the knowledge base. */
  ids: string[];
}

/** A knowledge base with what the build derives from it, once for all pages. */
export interface PreparedBase extends KnowledgeBase {
  /** Ids of related pairs by id, the closest first; none for a pair that has none. */
  related: Record<string, string[]>;
  /** Topics by project slug, the largest first; none for a project with few questions. */
  topics: Record<string, Topic[]>;
}
