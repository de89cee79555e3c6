/** The result of an extraction. */
import type { Coverage, Diagnostic, ReportedDiagnostic } from "./diagnostic";
import type { Item } from "./item";
import type { Pair } from "./pair";

/** The whole result of an extraction. */
export interface Extraction {
  pairs: Pair[];
  diagnostics: Diagnostic[];
  /** The items that posts hold besides questions, newest first. */
  items: Item[];
  coverage: Coverage;
  /** The coverage of the sections with readings, releases and tasks. */
  itemCoverage: Coverage;
}

/** The document that `qa extract --json` prints: diagnostics with their texts. */
export interface ExtractionDocument extends Omit<Extraction, "diagnostics"> {
  diagnostics: ReportedDiagnostic[];
}
