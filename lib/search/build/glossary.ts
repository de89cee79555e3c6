import twPhrases from "opencc-js/dict/TWPhrasesRev";
import {
  type GlossaryEntry,
  glossaryKey,
  isPackable,
  type MeaningSource,
} from "@/lib/search/format/glossary";
import { glossaryTerms } from "@/lib/search/index/glossary";
import { normalize } from "@/lib/text/normalize";
import type { TextRules } from "@/lib/text/tokenize";
import type { CorpusLanguages } from "./languages";
import { COMMON_TERMS, REGIONAL_TERMS } from "./synonyms/chinese";
import { GERMAN_TERMS } from "./synonyms/german";
import { JAPANESE_TERMS } from "./synonyms/japanese";
import { KOREAN_TERMS } from "./synonyms/korean";

/** The equivalent terms that the input asks for. */
interface Wanted {
  /** The community's own groups. */
  glossary: readonly (readonly string[])[];
  everydaySynonyms?: boolean;
}

/** What packing needs to know of the corpus. */
interface Corpus {
  /** The document frequency of an index term; 0 for none. */
  frequency(term: string): number;
  rules: TextRules;
  languages: CorpusLanguages;
}

/** Returns the glossary reduced to entries that can lead from a query to this corpus. */
export function glossaryEntries(
  { glossary, everydaySynonyms = true }: Wanted,
  corpus: Corpus,
): GlossaryEntry[] {
  const { fold } = corpus.rules;
  const entries = (groups: readonly (readonly string[])[], source: MeaningSource): GlossaryEntry[] =>
    groups.flatMap((terms) =>
      entriesOfGroup(
        [...new Set(terms.map((term) => normalize(term.trim(), fold)))].filter(isPackable),
        source,
        corpus,
      ),
    );
  return [
    ...entries(glossary, "community"),
    ...(everydaySynonyms ? entries(everydayGroups(corpus.languages), "everyday") : []),
    ...(corpus.languages.chinese ? regionalEntries(corpus) : []),
  ];
}

const HAN = /[\u3400-\u9fff]/;

/** Returns the built-in groups, each with its words of the languages of the corpus. */
function everydayGroups({ chinese, english, japanese, korean, latin }: CorpusLanguages): string[][] {
  const groups = [
    ...(chinese || english ? COMMON_TERMS : []),
    ...(japanese ? JAPANESE_TERMS : []),
    ...(korean ? KOREAN_TERMS : []),
    ...(latin.includes("de") ? GERMAN_TERMS : []),
  ];
  // A Chinese-speaking community also uses English terms; an English-speaking one does not write Chinese.
  const isRead = (term: string): boolean => chinese || japanese || !HAN.test(term);
  return groups.map((line) => line.split("|").filter(isRead));
}

/** Returns the number of pairs that contain a glossary term: all of its words, in any form. */
function pairsWith(term: string, { frequency, rules }: Corpus): number {
  const counts = glossaryTerms(term, rules).map(({ forms }) =>
    Math.max(...forms.map((form) => frequency(form.term))),
  );
  return Math.min(...counts);
}

/** Returns entries from each term of a group to the others that the corpus contains, the most frequent first. */
function entriesOfGroup(terms: readonly string[], source: MeaningSource, corpus: Corpus): GlossaryEntry[] {
  const counts = new Map(terms.map((term) => [term, pairsWith(term, corpus)]));
  const found = (term: string): number => counts.get(term) ?? 0;
  const present = terms
    .filter((term) => found(term) > 0)
    .sort((a, b) => found(b) - found(a) || (a < b ? -1 : 1));
  return terms.flatMap((from) => {
    const others = present.filter((term) => glossaryKey(term) !== glossaryKey(from));
    return others.length > 0 ? [{ from, meaning: { source, terms: others } }] : [];
  });
}

function regionalEntries(corpus: Corpus): GlossaryEntry[] {
  const { fold } = corpus.rules;
  const known = twPhrases.split("|").map((line) => {
    const [from = "", to = ""] = line.split(" ");
    return `${normalize(from, fold)} ${normalize(to, fold)}`;
  });
  return [...new Set([...REGIONAL_TERMS, ...known])].sort().flatMap((line) => {
    const [from = "", to = ""] = line.split(" ");
    const isTelling = from.length > 1 && to.length > 1 && from !== to && pairsWith(to, corpus) > 0;
    return isTelling && isPackable(from) ? [{ from, meaning: { source: "regional", terms: [to] } }] : [];
  });
}
