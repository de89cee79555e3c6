/** The output of importers: questions with answers, before they become posts. */
import { ExpectedError } from "@/lib/model/expected-error";

export interface ImportedEntry {
  /** Permanent unique id within the source; it becomes the file name. */
  id: string;
  /** One line of inline Markdown; null if the source has no title. */
  title: string | null;
  /** Markdown; may be empty if there is a title. */
  question: string;
  /** Markdown. */
  answer: string;
  asker: { name: string; url: string | null } | null;
  /** ISO day. */
  date: string | null;
  /** Address of the question at its source. */
  url: string | null;
  project: string | null;
}

/** An entry of a well-formed file that was not imported. */
export interface Skipped {
  /** Address, number or row, by which a person can find it. */
  what: string;
  why: string;
}

export interface ImportResult {
  entries: ImportedEntry[];
  skipped: Skipped[];
}

/** A file cannot be imported; the message says where and how to fix it. Nothing of it is imported. */
export class ImportError extends ExpectedError {
  override name = "ImportError";
}

export interface ImportOptions {
  /** Address of the site that exported the file; null if it is not given. */
  site: string | null;
  /** Names of columns by their content, where they differ from the defaults. */
  columns: ReadonlyMap<string, string>;
}

/** A format that can be imported. `read` throws `ImportError` for a text in another format. */
export interface Importer {
  summary: string;
  read(text: string, options: ImportOptions): ImportResult;
}
