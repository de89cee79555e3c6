/** Checks the entries of `phrasings.yml` against their pairs. Pure. */
import { type Finding, finding } from "@/lib/model/diagnostic";
import type { Pair } from "@/lib/model/pair";
import type { Phrasings } from "@/lib/model/phrasings";
import type { Entry } from "./entry";
import { isWrittenFor } from "./fingerprint";
import { type Flaw, flawOf, keyOf, MAX_LENGTH, MAX_PHRASINGS } from "./limits";

export interface CheckedPhrasings {
  /** What the search indexes and the pages show; a pair without phrasings has no entry. */
  phrasings: Phrasings;
  /**
   * Stale entries: their pair has changed considerably since they were written. Given with their lines; they are still
   * used.
   */
  stale: { id: string; line: number }[];
  diagnostics: Finding[];
}

/** Returns the usable phrasings of existing pairs, with a diagnostic for everything else. */
export function checkPhrasings(entries: readonly Entry[], pairs: readonly Pair[]): CheckedPhrasings {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const phrasings = new Map<string, string[]>();
  const stale: CheckedPhrasings["stale"] = [];
  const diagnostics: Finding[] = [];
  for (const { id, line, writtenFor, asked } of entries) {
    const pair = byId.get(id);
    if (!pair) {
      diagnostics.push(finding("phrasings-unknown-id", line, { id }));
      continue;
    }
    if (phrasings.has(id)) {
      diagnostics.push(finding("phrasings-duplicate", line, { id }));
      continue;
    }
    if (writtenFor !== null && !isWrittenFor(writtenFor, pair)) {
      stale.push({ id, line });
      diagnostics.push(finding("phrasings-stale", line, { id }));
    }
    const seen = new Set([keyOf(pair.question.text)]);
    const usable: string[] = [];
    for (const { text, line: at } of asked) {
      const flaw = flawOf(text);
      if (flaw) diagnostics.push(flawFound(flaw, at, id));
      else if (seen.has(keyOf(text))) {
        diagnostics.push(finding("phrasing-duplicate", at, { id, found: text }));
      } else if (usable.length === MAX_PHRASINGS) {
        diagnostics.push(finding("phrasings-too-many", at, { id, limit: MAX_PHRASINGS }));
        break;
      } else {
        usable.push(text);
        seen.add(keyOf(text));
      }
    }
    phrasings.set(id, usable);
  }
  return { phrasings: withSome(phrasings), stale, diagnostics };
}

const withSome = (phrasings: Phrasings): Phrasings =>
  new Map([...phrasings].filter(([, asked]) => asked.length > 0));

const flawFound = (flaw: Flaw, line: number, id: string): Finding =>
  flaw === "too-long"
    ? finding("phrasing-too-long", line, { id, limit: MAX_LENGTH })
    : finding(`phrasing-${flaw}`, line, { id });
