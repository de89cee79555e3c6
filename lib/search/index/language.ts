import { unpackFold } from "@/lib/text/normalize";
import type { LatinLanguage } from "@/lib/text/stem/stems";
import type { TextRules } from "@/lib/text/tokenize";

/** How the texts of the index were cut; a single file, since every query needs it. */
export interface PackedLanguage {
  /** Languages in Latin script, besides English, whose words are stemmed. */
  languages: LatinLanguage[];
  /** See `unpackFold`. */
  fold: string;
}

export const readLanguage = ({ languages, fold }: PackedLanguage): TextRules => ({
  fold: unpackFold(fold),
  languages,
});
