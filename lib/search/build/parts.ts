import type { Pair } from "@/lib/model/pair";
import { NO_PHRASINGS, type Phrasings } from "@/lib/model/phrasings";
import type { Project } from "@/lib/model/project";
import { eachFilter, type FilterName } from "@/lib/search/filters";
import { type FilterColumn, filterColumn, namesOfProjects, threadLengths } from "@/lib/search/format/columns";
import { type PackedEntry, packEntry } from "@/lib/search/format/entries";
import type { GlossaryEntry } from "@/lib/search/format/glossary";
import type { PackedLanguage } from "@/lib/search/index/language";
import { isHan } from "@/lib/text/characters";
import type { FoldTable } from "@/lib/text/normalize";
import type { TextRules } from "@/lib/text/tokenize";
import { type CorpusTerms, countTerms, NO_TERMS, orderPairs } from "./corpus";
import { glossaryEntries } from "./glossary";
import { everydayCharacters, fullFoldTable, packFold, packSyllables } from "./han";
import { detectLanguages } from "./languages";
import { soundLines, wordLines } from "./lists";
import { createPinyinReader, type KnownPinyin } from "./pinyin";
import { republished } from "./republished";
import { invert, type Postings } from "./shards";

export interface SearchInput {
  pairs: readonly Pair[];
  projects: readonly Project[];
  /** Groups of equivalent terms, from `content/glossary.yml`. */
  glossary: readonly (readonly string[])[];
  /** Whether to use the built-in everyday synonyms of the corpus's languages; true by default. */
  everydaySynonyms?: boolean;
  /** Other ways to ask for the pairs; none by default. */
  phrasings?: Phrasings;
}

/** Expensive results that the next build may reuse; it gives the same output without them. */
export interface KeptWork {
  terms: CorpusTerms;
  pinyin: KnownPinyin;
}

export const NOTHING_KEPT: KeptWork = { terms: NO_TERMS, pinyin: new Map() };

/** An index before it is written into files or a search engine. A pair is identified by its number, from old to new. */
export interface IndexParts {
  entries: readonly PackedEntry[];
  postings: Postings;
  columns: Record<FilterName, FilterColumn>;
  /** See `DocColumns`. */
  projectNames: string[][];
  threads: number[];
  same: number[][];
  language: PackedLanguage;
  glossary: readonly GlossaryEntry[];
  /** Sorted lines of Latin words, and of bigrams by their pinyin. */
  words: readonly string[];
  sounds: readonly string[];
  /** Syllables of the corpus's characters, and of everyday characters that it lacks. */
  readings: string;
  homophones: string;
}

/** Builds an index of pairs; also returns what the next build may reuse. */
export function indexParts(
  input: SearchInput,
  kept: KeptWork = NOTHING_KEPT,
): { parts: IndexParts; work: KeptWork } {
  const pinyin = createPinyinReader(kept.pinyin);
  const pairs = orderPairs(input.pairs);
  const languages = detectLanguages(pairs);
  // Japanese and Korean share some characters, but their users do not type pinyin.
  const fold: FoldTable = languages.chinese ? fullFoldTable() : new Map();
  const rules: TextRules = { fold, languages: languages.latin };
  const terms = countTerms(pairs, input.projects, input.phrasings ?? NO_PHRASINGS, rules, kept.terms);
  const postings = invert(terms);
  const alphabet = new Set(languages.chinese ? [...postings.keys()].filter(isHanCharacter).sort() : []);
  const strangers = languages.chinese
    ? everydayCharacters().filter((character) => !alphabet.has(character))
    : [];
  const frequency = (term: string): number => postings.get(term)?.length ?? 0;
  const same = republished(pairs);
  const columns = eachFilter((name) => filterColumn(pairs, name));
  const glossary = glossaryEntries(input, { frequency, rules, languages });
  const parts: IndexParts = {
    entries: entriesOf(pairs, same),
    postings,
    columns,
    projectNames: namesOfProjects(columns.project.values, pairs, input.projects),
    threads: threadLengths(pairs),
    same,
    language: { languages: [...languages.latin], fold: packFold(alphabet) },
    glossary,
    sounds: languages.chinese ? soundLines(postings, pinyin) : [],
    words: wordLines(
      postings,
      glossary.map(({ from }) => from),
    ),
    readings: packSyllables(alphabet, pinyin),
    homophones: packSyllables(strangers, pinyin),
  };
  return { parts, work: { terms, pinyin: pinyin.known } };
}

function entriesOf(pairs: readonly Pair[], same: readonly number[][]): PackedEntry[] {
  const groupOf = new Map(same.flatMap((group) => group.map((doc) => [doc, group] as const)));
  return pairs.map((pair, doc) => {
    const others = (groupOf.get(doc) ?? []).filter((other) => other !== doc);
    return packEntry(
      pair,
      others.flatMap((other) => pairs[other] ?? []),
    );
  });
}

const isHanCharacter = (term: string): boolean => term.length === 1 && isHan(term.charCodeAt(0));
