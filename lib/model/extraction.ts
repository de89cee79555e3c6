/** The document that `qa extract --json` prints. */
import type { Coverage, Diagnostic } from "./diagnostic";
import type { Pair } from "./pair";

/** The whole result of an extraction: the document that `qa extract --json` prints. */
export interface Extraction {
  pairs: Pair[];
  diagnostics: Diagnostic[];
  coverage: Coverage;
}
