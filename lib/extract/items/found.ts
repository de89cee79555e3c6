/** The output of the item readers: plain data, before projects and addresses are resolved. */

interface FoundBase {
  /** 1-based line in the body. */
  line: number;
  /** As written. */
  url: string | null;
}

export interface FoundReading extends FoundBase {
  kind: "reading";
  title: string;
}

export interface FoundRelease extends FoundBase {
  kind: "release";
  /** The project as the post names it; empty if it names none. */
  project: string;
  version: string;
  changes: string[];
}

export interface FoundTask extends FoundBase {
  kind: "task";
  /** The project as the post names it; null if it names none. */
  project: string | null;
  level: string | null;
  title: string;
}

export type FoundItem = FoundReading | FoundRelease | FoundTask;
