import twPhrases from "opencc-js/dict/TWPhrasesRev";
import type { PackedGlossary } from "@/lib/search/format/glossary";
import { searchTerms } from "@/lib/search/index/glossary";
import type { FoldTable } from "@/lib/text/normalize";
import { normalize } from "@/lib/text/normalize";
import { COMMON_TERMS, REGIONAL_TERMS } from "./common-terms";

/** The number of pairs that hold a term; 0 for none. */
export type Frequency = (term: string) => number;

export function packGlossary(
  groups: readonly (readonly string[])[],
  frequency: Frequency,
  fold: FoldTable,
): PackedGlossary {
  const pack = (lists: readonly (readonly string[])[]): string[] =>
    lists.flatMap(
      (terms) => packGroup([...new Set(terms.map((term) => normalize(term.trim(), fold)))], frequency) ?? [],
    );
  return {
    groups: pack(groups),
    common: pack(COMMON_TERMS.map((line) => line.split("|"))),
    regional: packRegional(frequency, fold),
  };
}

/** Null for a group that cannot lead from one term to another that stands in the corpus. */
function packGroup(terms: readonly string[], frequency: Frequency): string | null {
  const found = (term: string): number => Math.min(...searchTerms(term).map(frequency));
  const present = terms
    .filter((term) => found(term) > 0)
    .sort((a, b) => found(b) - found(a) || (a < b ? -1 : 1));
  const absent = terms.filter((term) => found(term) === 0);
  if (present.length === 0 || terms.length < 2) return null;
  return absent.length > 0 ? `${present.join("|")}>${absent.join("|")}` : present.join("|");
}

function packRegional(frequency: Frequency, fold: FoldTable): string[] {
  const known = twPhrases.split("|").map((line) => {
    const [from = "", to = ""] = line.split(" ");
    return `${normalize(from, fold)} ${normalize(to, fold)}`;
  });
  return [...new Set([...REGIONAL_TERMS, ...known])].sort().filter((line) => {
    const [from = "", to = ""] = line.split(" ");
    return (
      from.length > 1 && to.length > 1 && from !== to && searchTerms(to).every((term) => frequency(term) > 0)
    );
  });
}
