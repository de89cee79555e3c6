/** What importers read from other programs' files: questions with their answers, before they are posts. */
import { ExpectedError } from "@/lib/model/expected-error";

export interface ImportedEntry {
  /** Tells the entry from all others of its source, for ever: the name of its file. */
  id: string;
  /** One line; null if the source has none. Inline Markdown. */
  title: string | null;
  /** Markdown; may be empty if there is a title. */
  question: string;
  /** Markdown. */
  answer: string;
  asker: { name: string; url: string | null } | null;
  /** ISO day. */
  date: string | null;
  /** Where it was asked. */
  url: string | null;
  project: string | null;
}

/** What was not imported although the file is well formed. */
export interface Skipped {
  /** Address, number or row, as a person finds it again. */
  what: string;
  why: string;
}

export interface ImportResult {
  entries: ImportedEntry[];
  skipped: Skipped[];
}

/** A file that cannot be imported; the message says where and how to mend it. Nothing is imported of it. */
export class ImportError extends ExpectedError {
  override name = "ImportError";
}

export interface ImportOptions {
  /** Address of the site that the file is from; null if it is not told. */
  site: string | null;
  /** Names of columns by what they hold, where they differ. */
  columns: ReadonlyMap<string, string>;
}

/** A format that can be imported. `read` throws `ImportError` for a text that is not of the format. */
export interface Importer {
  summary: string;
  read(text: string, options: ImportOptions): ImportResult;
}
