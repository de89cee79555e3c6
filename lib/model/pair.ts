/** A pair and its parts: what `qa extract --json` prints, what the pages show, what the search indexes. */

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
