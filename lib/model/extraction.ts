/** What an extraction gives. */
import type { Coverage, Diagnostic, ReportedDiagnostic } from "./diagnostic";
import type { Item } from "./item";
import type { Pair } from "./pair";

/** The whole result of an extraction. */
export interface Extraction {
  pairs: Pair[];
  diagnostics: Diagnostic[];
  /** What the posts hold besides questions, newest first. */
  items: Item[];
  coverage: Coverage;
  /** The same account of the sections with readings, releases and tasks. */
  itemCoverage: Coverage;
}

/** The document that `qa extract --json` prints: diagnostics in words. */
export interface ExtractionDocument extends Omit<Extraction, "diagnostics"> {
  diagnostics: ReportedDiagnostic[];
}
