import type { Index } from "flexsearch";
import type { Pair, Project } from "@/lib/knowledge/model";
import { isHan } from "@/lib/text/characters";
import { cutBlocks } from "./blocks";
import { packGlossary } from "./build-glossary";
import { everydayCharacters, fullFoldTable, packFold, packSyllables, syllablesOf } from "./build-han";
import { askerColumns, docColumns } from "./columns";
import { orderPairs, type WeighedPair, weighPairs } from "./corpus";
import { chunkSizeFor, packEntry } from "./entries";
import {
  contentHash,
  type Envelope,
  type FileKind,
  fileName,
  MANIFEST_NAME,
  type Manifest,
  SCHEMA_VERSION,
  TOKENIZER_FINGERPRINT,
} from "./format";
import { type PackedShard, packShard } from "./pack";
import { addToShard, createShard, exportShard, shardOf } from "./shard";
import { slotOf } from "./weights";

export interface SearchInput {
  pairs: readonly Pair[];
  projects: readonly Project[];
  /** Groups of equivalent terms, from `content/glossary.yml`. */
  glossary: readonly (readonly string[])[];
}

export interface SearchFile {
  /** Relative to the folder `search/`. */
  name: string;
  body: string;
}

export interface SearchBuild {
  manifest: Manifest;
  files: SearchFile[];
}

/**
 * Postings a shard: about 1 kB of Brotli. A question has twenty or thirty terms, so small shards let it fetch little; but
 * a corpus of a hundred thousand pairs should not be scattered over too many files.
 */
const POSTINGS_PER_SHARD = 300;
const PAIRS_OF_SMALL_CORPUS = 1_000;

export function shardCountFor(postings: number, pairs: number): number {
  const growth = Math.max(1, (pairs / PAIRS_OF_SMALL_CORPUS) ** 0.25);
  return Math.max(1, Math.ceil(postings / (POSTINGS_PER_SHARD * growth)));
}

/** Builds all files that the search fetches. Pure: the same input gives the same bytes. */
export function buildSearchFiles(input: SearchInput): SearchBuild {
  const fold = fullFoldTable();
  const pairs = orderPairs(input.pairs);
  const weighed = weighPairs(pairs, input.projects, fold);
  const frequencies = documentFrequencies(weighed);
  const shards = buildShards(weighed);
  const chunkSize = chunkSizeFor(pairs.length);
  const words = cutBlocks(wordLines(frequencies), (line) => line.slice(0, line.indexOf(" ")));
  const sounds = cutBlocks(soundLines(frequencies), (line) => line.slice(0, line.indexOf(" ")));
  const alphabet = new Set([...frequencies.keys()].filter(isHanCharacter).sort());
  const strangers = everydayCharacters().filter((character) => !alphabet.has(character));
  const frequency = (term: string): number => frequencies.get(term) ?? 0;

  const parts: Part[] = [
    ...many("terms", shards),
    ...many("entries", chunksOf(pairs.map(packEntry), chunkSize)),
    ...many("words", words.blocks),
    ...many("sounds", sounds.blocks),
    { kind: "docs", number: null, data: docColumns(pairs, input.projects) },
    { kind: "askers", number: null, data: askerColumns(pairs) },
    { kind: "han", number: null, data: { fold: packFold(alphabet), syllables: packSyllables(alphabet) } },
    { kind: "homophones", number: null, data: packSyllables(strangers) },
    { kind: "glossary", number: null, data: packGlossary(input.glossary, frequency, fold) },
  ];
  const content = contentHash(JSON.stringify([SCHEMA_VERSION, TOKENIZER_FINGERPRINT, parts]));
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    tokenizer: TOKENIZER_FINGERPRINT,
    content,
    pairs: pairs.length,
    shards: shards.length,
    chunkSize,
    words: words.list,
    sounds: sounds.list,
  };
  const files = parts.map(({ kind, number, data }) => {
    const envelope: Envelope = { build: content, data };
    return { name: fileName(kind, number, content), body: JSON.stringify(envelope) };
  });
  return { manifest, files: [...files, { name: MANIFEST_NAME, body: JSON.stringify(manifest) }] };
}

interface Part {
  kind: FileKind;
  number: number | null;
  data: unknown;
}

const many = (kind: FileKind, list: readonly unknown[]): Part[] =>
  list.map((data, number) => ({ kind, number, data }));

const isHanCharacter = (term: string): boolean => term.length === 1 && isHan(term.charCodeAt(0));

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}

function documentFrequencies(weighed: readonly WeighedPair[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { weights } of weighed) {
    for (const term of weights.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

function buildShards(weighed: readonly WeighedPair[]): PackedShard[] {
  const total = weighed.reduce((sum, { weights }) => sum + weights.size, 0);
  const count = shardCountFor(total, weighed.length);
  let weights: ReadonlyMap<string, number> = new Map();
  const score = (term: string): number => slotOf(weights.get(term) ?? 0);
  const shards: Index[] = Array.from({ length: count }, () => createShard(score));
  weighed.forEach((pair, doc) => {
    weights = pair.weights;
    const terms = new Map<number, string[]>();
    for (const term of weights.keys()) {
      const shard = shardOf(term, count);
      const list = terms.get(shard);
      if (list) list.push(term);
      else terms.set(shard, [term]);
    }
    for (const [shard, list] of terms) {
      const index = shards[shard];
      if (index) addToShard(index, doc, list);
    }
  });
  return shards.map((shard) => packShard(exportShard(shard)));
}

/** `seata 312`: Latin words with the number of pairs that hold them. */
function wordLines(frequencies: ReadonlyMap<string, number>): string[] {
  return [...frequencies]
    .filter(([term]) => /^[a-z][a-z0-9]{2,}$/.test(term))
    .map(([term, count]) => `${term} ${count}`)
    .sort();
}

/** Pairs of Han characters that a reading may stand for, at most. */
const PAIRS_PER_READING = 8;

/** `shuju 数据树据`: Han pairs by their pinyin, the most frequent first. */
function soundLines(frequencies: ReadonlyMap<string, number>): string[] {
  const readings = new Map<string, [string, number][]>();
  for (const [term, count] of frequencies) {
    if (term.length !== 2 || !isHan(term.charCodeAt(0)) || !isHan(term.charCodeAt(1))) continue;
    const key = syllablesOf(term).join("");
    if (!/^[a-z]+$/.test(key)) continue;
    const group = readings.get(key);
    if (group) group.push([term, count]);
    else readings.set(key, [[term, count]]);
  }
  return [...readings]
    .map(([key, pairs]) => {
      pairs.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return `${key} ${pairs
        .slice(0, PAIRS_PER_READING)
        .map(([pair]) => pair)
        .join("")}`;
    })
    .sort();
}
