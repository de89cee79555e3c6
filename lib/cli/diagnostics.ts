/** Diagnostics as text. */
import type { Diagnostic } from "@/lib/knowledge/model";

/** `path:line: severity code: message (mend)`, the form of the contract. */
export function formatDiagnostic({ path, line, severity, code, message, fix }: Diagnostic): string {
  return `${path}:${line}: ${severity} ${code}: ${message} (${fix})`;
}
