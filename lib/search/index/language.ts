import type { PackedGlossary } from "@/lib/search/format/glossary";
import { unpackFold } from "@/lib/text/normalize";
import type { LatinLanguage } from "@/lib/text/stem/stems";
import type { TextRules } from "@/lib/text/tokenize";
import { type Glossary, openGlossary } from "./glossary";

/** What the search knows of the corpus's language: one file, since every query needs it. */
export interface PackedLanguage {
  /** Languages in Latin letters, besides English, whose words are stemmed. */
  languages: LatinLanguage[];
  /** See `unpackFold`. */
  fold: string;
  glossary: PackedGlossary;
}

/** Han characters with their syllables, the most common first. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export interface Language {
  /** How the texts of the index were cut. */
  rules: TextRules;
  glossary: Glossary;
}

export const readLanguage = ({ languages, fold, glossary }: PackedLanguage): Language => ({
  rules: { fold: unpackFold(fold), languages },
  glossary: openGlossary(glossary),
});
