import type { Index } from "flexsearch";
import type { Pair, Project } from "@/lib/knowledge/model";
import { normalize } from "@/lib/text/normalize";
import { isHan } from "@/lib/text/characters";
import { cutBlocks } from "./blocks";
import { fullFoldTable, packFold, packSyllables, syllablesOf } from "./build-han";
import { askerColumns, docColumns } from "./columns";
import { orderPairs, type WeighedPair, weighPairs } from "./corpus";
import { chunkSizeFor, packEntry } from "./entries";
import {
  contentHash,
  fileName,
  MANIFEST_NAME,
  type Manifest,
  SCHEMA_VERSION,
  TOKENIZER_FINGERPRINT,
} from "./format";
import { packShard } from "./pack";
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

/** Postings a shard: about 2 kB of Brotli. The number of shards grows with the corpus instead. */
const POSTINGS_PER_SHARD = 1_000;

/** Builds all files that the search fetches. Pure: the same input gives the same bytes. */
export function buildSearchFiles(input: SearchInput): SearchBuild {
  const fold = fullFoldTable();
  const pairs = orderPairs(input.pairs);
  const weighed = weighPairs(pairs, input.projects, fold);
  const frequencies = documentFrequencies(weighed);
  const files: SearchFile[] = [];
  const add = (kind: string, number: number | null, body: string): string => {
    const hash = contentHash(body);
    files.push({ name: fileName(kind, number, hash), body });
    return hash;
  };

  const shards = buildShards(weighed).map((body, i) => add("terms", i, body));
  const chunkSize = chunkSizeFor(pairs.length);
  const chunks: string[] = [];
  for (let at = 0; at < pairs.length; at += chunkSize) {
    const body = JSON.stringify(pairs.slice(at, at + chunkSize).map(packEntry));
    chunks.push(add("entries", chunks.length, body));
  }
  const singles = new Map([...frequencies].filter(([term]) => term.length === 1 && isHan(term.charCodeAt(0))));
  const words = cutBlocks(wordLines(frequencies), (line) => line.slice(0, line.indexOf(" ")));
  words.bodies.forEach((body, i) => {
    add("words", i, body);
  });
  const sounds = cutBlocks(soundLines(frequencies), (line) => line.slice(0, line.indexOf(" ")));
  sounds.bodies.forEach((body, i) => {
    add("sounds", i, body);
  });
  const docs = add("docs", null, JSON.stringify(docColumns(pairs, input.projects)));
  const askers = add("askers", null, JSON.stringify(askerColumns(pairs)));
  const han = add(
    "han",
    null,
    JSON.stringify({ fold: packFold(new Set(singles.keys())), syllables: packSyllables(singles) }),
  );
  const groups = input.glossary.map((group) => group.map((term) => normalize(term.trim(), fold)));
  const glossary = add("glossary", null, JSON.stringify(groups));
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    tokenizer: TOKENIZER_FINGERPRINT,
    content: contentHash(files.map((file) => file.name).join("\n")),
    pairs: pairs.length,
    shards: shards.join(""),
    chunks: chunks.join(""),
    chunkSize,
    docs,
    askers,
    han,
    glossary,
    words: words.list,
    sounds: sounds.list,
  };
  files.push({ name: MANIFEST_NAME, body: JSON.stringify(manifest) });
  return { manifest, files };
}

function documentFrequencies(weighed: readonly WeighedPair[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { weights } of weighed) {
    for (const term of weights.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

function buildShards(weighed: readonly WeighedPair[]): string[] {
  const total = weighed.reduce((sum, { weights }) => sum + weights.size, 0);
  const count = Math.max(1, Math.ceil(total / POSTINGS_PER_SHARD));
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
  return shards.map((shard) => JSON.stringify(packShard(exportShard(shard))));
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
