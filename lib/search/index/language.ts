import type { PackedGlossary } from "@/lib/search/format/glossary";
import { unpackFold } from "@/lib/text/normalize";
import { parseSyllables } from "@/lib/text/pinyin";
import type { LatinLanguage } from "@/lib/text/stem/stems";
import type { TextRules } from "@/lib/text/tokenize";
import { type Glossary, openGlossary } from "./glossary";
import { onDemand } from "./on-demand";

/** What the search knows of the corpus's language: one file, since every query needs it. */
export interface PackedLanguage {
  /** Languages in Latin letters, besides English, whose words are stemmed. */
  languages: LatinLanguage[];
  /** See `unpackFold`. */
  fold: string;
  /** See `parseSyllables`. */
  syllables: string;
  glossary: PackedGlossary;
}

/** What is known of the sounds of Han characters. */
export interface HanTables {
  /** Character → its syllables. Read when first asked for: few queries are about sounds. */
  readings(): ReadonlyMap<string, readonly string[]>;
  syllables(): ReadonlySet<string>;
}

export interface Language {
  /** How the texts of the index were cut. */
  rules: TextRules;
  han: HanTables;
  glossary: Glossary;
}

export function readLanguage({ languages, fold, syllables, glossary }: PackedLanguage): Language {
  const readings = onDemand(() => parseSyllables(syllables));
  const known = onDemand(() => new Set([...readings().values()].flat()));
  return {
    rules: { fold: unpackFold(fold), languages },
    han: { readings, syllables: known },
    glossary: openGlossary(glossary),
  };
}
