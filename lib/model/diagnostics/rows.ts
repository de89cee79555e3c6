/** The type of a row of the diagnostics table. */
import type { Bilingual } from "@/lib/model/site";

export type Severity = "error" | "warning" | "info";

/** A language in which diagnostics are reported. */
export type DiagnosticLanguage = keyof Bilingual;

/** What an editor reads: the problem and the fix. `{name}` is a slot. */
export interface DiagnosticText {
  message: string;
  fix: string;
}

/** One row: the texts have the same slots in each language. */
export type DiagnosticRow = { severity: Severity } & Record<DiagnosticLanguage, DiagnosticText>;
