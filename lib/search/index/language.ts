import type { PackedGlossary } from "@/lib/search/format/glossary";
import { type FoldTable, unpackFold } from "@/lib/text/normalize";
import { parseSyllables } from "@/lib/text/pinyin";
import { type Glossary, openGlossary } from "./glossary";
import { onDemand } from "./on-demand";

/** What the search knows of the corpus's language: one file, since every query needs it. */
export interface PackedLanguage {
  /** See `unpackFold`. */
  fold: string;
  /** See `parseSyllables`. */
  syllables: string;
  glossary: PackedGlossary;
}

/** Character tables of the corpus. */
export interface HanTables {
  fold: FoldTable;
  /** Character → its syllables. Read when first asked for: few queries are about sounds. */
  readings(): ReadonlyMap<string, readonly string[]>;
  syllables(): ReadonlySet<string>;
}

export interface Language {
  han: HanTables;
  glossary: Glossary;
}

export function readLanguage({ fold, syllables, glossary }: PackedLanguage): Language {
  const readings = onDemand(() => parseSyllables(syllables));
  const known = onDemand(() => new Set([...readings().values()].flat()));
  return {
    han: { fold: unpackFold(fold), readings, syllables: known },
    glossary: openGlossary(glossary),
  };
}
