/** Diagnostics of permalinks. Pure. */
import { type Diagnostic, finding } from "@/lib/model/diagnostic";
import type { Pair } from "@/lib/model/pair";
import type { Permalinks } from "./permalinks";

/** Name of the ledger file, relative to the content folder. */
export const LEDGER_NAME = "permalinks.json";

/** Returns a diagnostic for each finding: at the pair with the new id, or at the ledger. */
export function permalinkDiagnostics({ findings }: Permalinks, pairs: readonly Pair[]): Diagnostic[] {
  return findings.flatMap((found): Diagnostic[] => {
    if (found.kind === "idle-same-as") {
      const { id, sameAs } = found;
      return [{ path: LEDGER_NAME, ...finding("idle-same-as", 1, { id, same: sameAs }) }];
    }
    const source = pairs[found.pair]?.source;
    if (!source) return [];
    const slots = { id: found.id, candidates: found.candidates.join(", "), first: found.candidates[0] ?? "" };
    return [{ path: source.path, ...finding("unclear-permalink", source.line, slots) }];
  });
}
