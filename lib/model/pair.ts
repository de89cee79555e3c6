/** A pair and its parts: `qa extract --json` prints them, the pages show them, the search indexes them. */

/** One text in three forms. */
export interface RichText {
  /** Plain text: blocks joined by a line break; link text, code and list items kept, images removed. */
  text: string;
  /** Sanitised HTML. */
  html: string;
  /** Markdown, for people and programs that quote the text. */
  markdown: string;
}

/** The person who asked. */
export interface Asker {
  /** As written, without `@` and decoration. */
  name: string;
  /** The target of the name if it is a link. */
  url: string | null;
}

/** The project of a pair. */
export interface PairProject {
  name: string;
  slug: string;
  /** False if the project is inferred from the text. */
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

/** Where a pair was published. */
export interface SourceIssue {
  /** Relative to the content folder. */
  path: string;
  /** 1-based line of the question. */
  line: number;
  title: string;
  /** ISO date (YYYY-MM-DD); null if the post states none, as FAQ documents do. */
  date: string | null;
  /** Address of the original post; null if neither the front matter nor `site.yml` gives one. */
  url: string | null;
}

/** The place of a pair within its thread. */
export interface ThreadPosition {
  /** Id of the thread's first pair. */
  id: string;
  /** Counts from 1. */
  position: number;
  /** Number of pairs in the thread. */
  length: number;
}

/** One question turn with its answer: the unit that is indexed, shown and linked. */
export interface Pair {
  /** The permalink id. */
  id: string;
  question: RichText;
  /** Null if the question is unanswered. */
  answer: RichText | null;
  /** Null if the post names none. */
  asker: Asker | null;
  /** Null if neither the post nor the text names one. */
  project: PairProject | null;
  references: GitHubReference[];
  /** The group of the question within its document; absent if the document has no groups. */
  topic?: string;
  /** The closing remark of the asker, on the last pair of a thread; absent if there is none. */
  remark?: RichText;
  /** Id of the same pair in another language; absent if the document has no translation. */
  twin?: string;
  thread: ThreadPosition;
  source: SourceIssue;
}
