import type { Pair } from "@/lib/model/pair";
import { NO_PHRASINGS, type Phrasings } from "@/lib/model/phrasings";
import type { Project } from "@/lib/model/project";
import { cutBlocks } from "@/lib/search/format/blocks";
import { docColumns, filterColumn, GROWING_FILTERS } from "@/lib/search/format/columns";
import { chunkSizeFor, type PackedEntry, packEntry } from "@/lib/search/format/entries";
import { seal } from "@/lib/search/format/envelope";
import { FILE_KINDS, type FileKind, fileName, MANIFEST_NAME, namesFor } from "@/lib/search/format/file-names";
import { TOKENIZER_FINGERPRINT } from "@/lib/search/format/fingerprint";
import { contentHash, type Manifest, SCHEMA_VERSION } from "@/lib/search/format/manifest";
import type { PackedLanguage } from "@/lib/search/index/language";
import { isHan } from "@/lib/text/characters";
import type { FoldTable } from "@/lib/text/normalize";
import { type Stemmer, stemmersFor } from "@/lib/text/stem/stems";
import type { TextRules } from "@/lib/text/tokenize";
import { type CorpusTerms, countTerms, NO_TERMS, orderPairs } from "./corpus";
import { glossaryEntries } from "./glossary";
import { everydayCharacters, fullFoldTable, packFold, packSyllables } from "./han";
import { detectLanguages } from "./languages";
import { soundLines, wordLines } from "./lists";
import { createPinyinReader, type KnownPinyin } from "./pinyin";
import { republished } from "./republished";
import { invert, packShards } from "./shards";

export interface SearchInput {
  pairs: readonly Pair[];
  projects: readonly Project[];
  /** Groups of equivalent terms, from `content/glossary.yml`. */
  glossary: readonly (readonly string[])[];
  /** Whether the built-in everyday synonyms of the corpus's languages are used; by default they are. */
  everydaySynonyms?: boolean;
  /** Other ways to ask for the pairs; none by default. */
  phrasings?: Phrasings;
}

export interface SearchFile {
  /** Relative to the folder `search/`. */
  name: string;
  body: string;
}

/** What took a build long to find out, for the next one; without it, that one gives the same. */
export interface KeptWork {
  terms: CorpusTerms;
  pinyin: KnownPinyin;
}

const NOTHING_KEPT: KeptWork = { terms: NO_TERMS, pinyin: new Map() };

export interface SearchBuild {
  manifest: Manifest;
  files: SearchFile[];
  /** What a reader must cut its queries with, besides the English stemmer. */
  stemmers: Stemmer[];
  work: KeptWork;
}

/** Builds all files that the search fetches. Pure: the same input gives the same bytes, whatever was `kept`. */
export function buildSearchFiles(input: SearchInput, kept: KeptWork = NOTHING_KEPT): SearchBuild {
  const pinyin = createPinyinReader(kept.pinyin);
  const pairs = orderPairs(input.pairs);
  const languages = detectLanguages(pairs);
  // Japanese and Korean write some of the same characters, but nobody there types pinyin.
  const fold: FoldTable = languages.chinese ? fullFoldTable() : new Map();
  const rules: TextRules = { fold, languages: languages.latin };
  const terms = countTerms(pairs, input.projects, input.phrasings ?? NO_PHRASINGS, rules, kept.terms);
  const postings = invert(terms);
  const chunkSize = chunkSizeFor(pairs.length);

  const sounds = cutBlocks(languages.chinese ? soundLines(postings, pinyin) : []);
  const alphabet = new Set(languages.chinese ? [...postings.keys()].filter(isHanCharacter).sort() : []);
  const strangers = languages.chinese
    ? everydayCharacters().filter((character) => !alphabet.has(character))
    : [];
  const frequency = (term: string): number => postings.get(term)?.length ?? 0;
  const same = republished(pairs);
  const docs = docColumns(pairs, input.projects, same);
  const language: PackedLanguage = {
    languages: [...languages.latin],
    fold: packFold(alphabet),
  };
  const glossary = glossaryEntries(input, { frequency, rules, languages });
  const words = cutBlocks(
    wordLines(
      postings,
      glossary.map(({ from }) => from),
    ),
  );

  const { names, files } = nameFiles({
    terms: packShards(postings, pairs.length, glossary),
    entries: chunksOf(entriesOf(pairs, same), chunkSize),
    docs: [docs],
    filters: GROWING_FILTERS.filter((name) => !docs.filters[name]).map((name) => filterColumn(pairs, name)),
    language: [language],
    homophones: [packSyllables(alphabet, pinyin), packSyllables(strangers, pinyin)],
    words: words.blocks,
    sounds: sounds.blocks,
  });
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    tokenizer: TOKENIZER_FINGERPRINT,
    content: contentHash(names),
    pairs: pairs.length,
    chunkSize,
    files: names,
    words: words.list,
    sounds: sounds.list,
  };
  return {
    manifest,
    files: [...files, { name: MANIFEST_NAME, body: JSON.stringify(manifest) }],
    stemmers: stemmersFor(languages.latin, postings.keys()),
    work: { terms, pinyin: pinyin.known },
  };
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

/** Gives the data of every kind its names, and the bodies of the files under them. */
function nameFiles(parts: Record<FileKind, readonly unknown[]>): {
  names: Manifest["files"];
  files: SearchFile[];
} {
  const named = FILE_KINDS.map((kind) => {
    const bodies = parts[kind].map((data) => JSON.stringify(data));
    return { kind, bodies, names: namesFor(bodies) };
  });
  const files = named.flatMap(({ kind, bodies, names }) =>
    bodies.map((json, number) => {
      const name = fileName(kind, number, names);
      return { name, body: seal(name, json) };
    }),
  );
  const names = Object.fromEntries(named.map(({ kind, names }) => [kind, names])) as Manifest["files"];
  return { names, files };
}

const isHanCharacter = (term: string): boolean => term.length === 1 && isHan(term.charCodeAt(0));

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}
