/** What a reader of posts is told about them. */

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
