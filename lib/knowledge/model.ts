/**
 * The model of the knowledge base: what `qa extract --json` prints, what the pages show and what the search
 * indexes. Words as in the README's glossary: a post holds threads, a thread holds pairs.
 */

/**
 * One text in its forms: `text` without any Markdown, blocks joined by a line break; `html` sanitised; `markdown` for
 * people and programs that quote it.
 */
export interface RichText {
  text: string;
  html: string;
  markdown: string;
}

/** The person who asked, as written, without `@` and decoration. `url` where the name was a link. */
export interface Asker {
  name: string;
  url: string | null;
}

/** The project of a pair. `stated: false`: inferred from the text. */
export interface PairProject {
  name: string;
  slug: string;
  stated: boolean;
}

export type ReferenceKind = "issue" | "pull" | "discussion";

/** A GitHub issue, pull request or discussion that a thread links to or names by number. */
export interface GitHubReference {
  kind: ReferenceKind;
  /** `owner/name` */
  repository: string;
  number: number;
  url: string;
}

/** Where a pair was published: file (relative to the content folder), line of the question (1-based), original. */
export interface SourceIssue {
  path: string;
  line: number;
  title: string;
  /** ISO date (YYYY-MM-DD); null where nothing states one, as in FAQ documents. */
  date: string | null;
  /** Address of the original post; null where the front matter names none. */
  url: string | null;
}

/** The place of a pair within its thread; `position` counts from 1. */
export interface ThreadPosition {
  id: string;
  position: number;
  length: number;
}

/** One question turn with its answer: the unit that is indexed, shown and linked. */
export interface Pair {
  /** The permalink id. */
  id: string;
  question: RichText;
  /** null: the question got none. */
  answer: RichText | null;
  /** null: none is stated. */
  asker: Asker | null;
  /** null: nothing tells. */
  project: PairProject | null;
  references: GitHubReference[];
  thread: ThreadPosition;
  source: SourceIssue;
}

export type Severity = "error" | "warning" | "info";

/** Something that the editor of a post should know, with the way to mend it. */
export interface Diagnostic {
  severity: Severity;
  code: string;
  path: string;
  line: number;
  message: string;
  fix: string;
}

/** Blocks inside Q&A sections, and how many of them ended in a pair, a heading, a project line or known boilerplate. */
export interface Coverage {
  blocks: number;
  assigned: number;
}

/** The whole result of an extraction: the document that `qa extract --json` prints. */
export interface Extraction {
  pairs: Pair[];
  diagnostics: Diagnostic[];
  coverage: Coverage;
}

/** A text in the two languages of the interface. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** One entry of `content/projects.yml`. */
export interface Project {
  /** The one canonical spelling. */
  name: string;
  /** ASCII, for addresses. */
  slug: string;
  /** `owner/name` on GitHub; null for a project without a public repository. */
  repository: string | null;
  /** Other addresses of the same repository (`owner/name`): it moved from there or to there. */
  formerRepositories: string[];
  /** Further repositories of the project (`owner/name`), or an organisation of its own (`owner`). */
  otherRepositories: string[];
  /** Other spellings of the name, known misspellings included. */
  aliases: string[];
  /**
   * Terms that only questions about this project use; they let the project of an unlabelled thread be inferred. A
   * project without any is never inferred from a text (the community's own name tells nothing).
   */
  keywords: string[];
  description: Bilingual;
}

/** `content/site.yml`: what makes the site one community's own. */
export interface Site {
  title: Bilingual;
  /** One short line under the title. */
  tagline: Bilingual;
  description: Bilingual;
  /** Name and home of the community. */
  community: { name: string; url: string };
  /** The repository that holds the original posts; null where there is none. */
  repository: string | null;
  /** Queries that the start page offers as examples. */
  examples: string[];
}

/** One post that was read: a weekly post (a source issue with a page of its own) or a FAQ document. */
export interface Post {
  /** ASCII id for addresses, unique. */
  id: string;
  kind: "weekly" | "faq";
  path: string;
  title: string;
  date: string | null;
  url: string | null;
}

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
