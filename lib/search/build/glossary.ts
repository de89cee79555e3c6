import twPhrases from "opencc-js/dict/TWPhrasesRev";
import type { PackedGlossary } from "@/lib/search/format/glossary";
import { glossaryTerms } from "@/lib/search/index/glossary";
import { normalize } from "@/lib/text/normalize";
import type { TextRules } from "@/lib/text/tokenize";
import { COMMON_TERMS, REGIONAL_TERMS } from "./common-terms";
import type { CorpusLanguages } from "./languages";

/** What of equivalent terms a community states. */
interface Wanted {
  /** Its own groups. */
  glossary: readonly (readonly string[])[];
  everydaySynonyms?: boolean;
}

/** What is known of the corpus that a glossary is packed for. */
interface Corpus {
  /** The number of pairs that hold a term of the index; 0 for none. */
  frequency(term: string): number;
  rules: TextRules;
  languages: CorpusLanguages;
}

/** The glossary cut down to what can lead from a query to this corpus. */
export function packGlossary({ glossary, everydaySynonyms = true }: Wanted, corpus: Corpus): PackedGlossary {
  const pack = (groups: readonly (readonly string[])[]): string[] =>
    groups.flatMap(
      (terms) =>
        packGroup([...new Set(terms.map((term) => normalize(term.trim(), corpus.rules.fold)))], corpus) ?? [],
    );
  return {
    groups: pack(glossary),
    common: everydaySynonyms ? pack(everydayGroups(corpus.languages)) : [],
    regional: corpus.languages.chinese ? packRegional(corpus) : [],
  };
}

const HAN = /[\u3400-\u9fff]/;

/** The built-in groups, each with its words of the languages that the corpus is written in. */
function everydayGroups({ chinese, english }: CorpusLanguages): string[][] {
  if (!chinese && !english) return [];
  // A community of Chinese reads and writes English terms; one of English does not write Chinese.
  return COMMON_TERMS.map((line) => line.split("|").filter((term) => chinese || !HAN.test(term)));
}

/** The number of pairs that hold a term of the glossary, all words of it in any form. */
function pairsWith(term: string, { frequency, rules }: Corpus): number {
  const counts = glossaryTerms(term, rules).map(({ forms }) =>
    Math.max(...forms.map((form) => frequency(form.term))),
  );
  return Math.min(...counts);
}

/** Null for a group that cannot lead from one term to another that stands in the corpus. */
function packGroup(terms: readonly string[], corpus: Corpus): string | null {
  const counts = new Map(terms.map((term) => [term, pairsWith(term, corpus)]));
  const found = (term: string): number => counts.get(term) ?? 0;
  const present = terms
    .filter((term) => found(term) > 0)
    .sort((a, b) => found(b) - found(a) || (a < b ? -1 : 1));
  const absent = terms.filter((term) => found(term) === 0);
  if (present.length === 0 || terms.length < 2) return null;
  return absent.length > 0 ? `${present.join("|")}>${absent.join("|")}` : present.join("|");
}

function packRegional(corpus: Corpus): string[] {
  const { fold } = corpus.rules;
  const known = twPhrases.split("|").map((line) => {
    const [from = "", to = ""] = line.split(" ");
    return `${normalize(from, fold)} ${normalize(to, fold)}`;
  });
  return [...new Set([...REGIONAL_TERMS, ...known])].sort().filter((line) => {
    const [from = "", to = ""] = line.split(" ");
    return from.length > 1 && to.length > 1 && from !== to && pairsWith(to, corpus) > 0;
  });
}
