/** What an extraction gives. */
import type { Coverage, Diagnostic, ReportedDiagnostic } from "./diagnostic";
import type { Pair } from "./pair";

/** The whole result of an extraction. */
export interface Extraction {
  pairs: Pair[];
  diagnostics: Diagnostic[];
  coverage: Coverage;
}

/** The document that `qa extract --json` prints: diagnostics in words. */
export interface ExtractionDocument extends Omit<Extraction, "diagnostics"> {
  diagnostics: ReportedDiagnostic[];
}
