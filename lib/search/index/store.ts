import type { FilterName } from "@/lib/search/filters";
import { blocksBetween, EXPLAINED } from "@/lib/search/format/blocks";
import { type DocColumns, type FilterColumn, GROWING_FILTERS } from "@/lib/search/format/columns";
import { type Entry, type PackedEntry, unpackEntry } from "@/lib/search/format/entries";
import { openEnvelope } from "@/lib/search/format/envelope";
import { type FileKind, fileName, MANIFEST_NAME } from "@/lib/search/format/file-names";
import {
  glossaryKey,
  glossaryPlace,
  type Meaning,
  type Meanings,
  unpackMeanings,
} from "@/lib/search/format/glossary";
import { type Manifest, MissingFileError, parseManifest } from "@/lib/search/format/manifest";
import { type PackedShard, unpackShard } from "@/lib/search/format/pack";
import {
  NO_POSTINGS,
  openShard,
  type PostingList,
  postings,
  type Shard,
  shardOf,
} from "@/lib/search/format/shard";
import { parseSyllables } from "@/lib/text/pinyin";
import type { TextRules } from "@/lib/text/tokenize";
import { type PackedLanguage, type Readings, readLanguage } from "./language";

/** Gives the text of a file below `search/`; null if there is none. `again`: what a cache gave was damaged. */
export type LoadFile = (name: string, again?: "again") => Promise<string | null>;

/** A Latin word of the index, and how many pairs hold it. */
export interface IndexWord {
  term: string;
  count: number;
  /** Whether the glossary explains it. */
  isExplained: boolean;
}

/** What the index and the dictionary have under one reading: `shuju`. */
export interface SameSound {
  /** Bigrams of the index, the most frequent first: 数据. */
  bigrams: readonly string[];
  /** Words of the dictionary that the index lacks: 书局. */
  words: readonly string[];
}

const NO_SOUND: SameSound = { bigrams: [], words: [] };

/** The files of one build, fetched when first asked for and kept. */
export interface IndexStore {
  readonly manifest: Manifest;
  /** Fetches the shards that hold the terms, all at once; `postings` can be asked after that. */
  fetchTerms(terms: Iterable<string>): Promise<void>;
  /** The pairs that hold a term; its shard must have been fetched. */
  postings(term: string): PostingList;
  /** The number of pairs that hold a term, also where the list of them was cut. */
  frequency(term: string): number;
  /** How common a term is in general, whatever this corpus says: a level of `shareOfLevel`. */
  commonness(term: string): number;
  /** What a term of the glossary means, if its shard was fetched: that of its first word or bigram. */
  meanings(term: string): readonly Meaning[];
  /** The terms that live in the same shard as the given one. */
  termsAlike(term: string): readonly string[];
  docs(): Promise<DocColumns>;
  /** The column of a filter, wherever it lies. */
  filterColumn(name: FilterName): Promise<FilterColumn>;
  /** How the texts of the index were cut. */
  language(): Promise<TextRules>;
  /** Syllables of everyday characters that the corpus lacks. */
  homophones(): Promise<Readings>;
  /** Syllables of the corpus's characters. Fetched when first asked for: few queries are about sounds. */
  readings(): Promise<Readings>;
  /** Words of the index with the given initial letter. */
  words(initial: string): Promise<IndexWord[]>;
  /** What sounds like the given pinyin. */
  sounds(pinyin: string): Promise<SameSound>;
  entries(docs: readonly number[]): Promise<Entry[]>;
  /** Milliseconds so far during which some file was on its way; what a query took is told without them. */
  waited(): number;
}

export async function openStore(load: LoadFile): Promise<IndexStore> {
  const body = await load(MANIFEST_NAME);
  if (body === null)
    throw new MissingFileError(`Search index: there is no ${MANIFEST_NAME}. Build it (npm run build).`);
  return storeOf(parseManifest(body), load);
}

function storeOf(manifest: Manifest, load: LoadFile): IndexStore {
  const loaded = new Map<string, Promise<unknown>>();
  const clock = createClock();
  const shards = new Map<number, LoadedShard>();
  const lists = new Map<string, PostingList>();
  const numberOf = (term: string): number => shardOf(term, manifest.files.terms.count);
  const shardWith = (term: string): LoadedShard | undefined => shards.get(numberOf(term));

  /** Fetches a file once; a failed attempt may be repeated. */
  function file<T>(kind: FileKind, number: number, read: (data: unknown) => T): Promise<T> {
    const name = fileName(kind, number, manifest.files[kind]);
    const known = loaded.get(name);
    if (known) return known as Promise<T>;
    clock.start();
    const promise = loadWhole(name, load).then(read).finally(clock.stop);
    loaded.set(name, promise);
    promise.catch(() => loaded.delete(name));
    return promise;
  }

  /** The blocks that may hold keys from `low` to `high`, each read once. */
  function blocks<T>(
    kind: "words" | "sounds",
    low: string,
    high: string,
    read: (lines: string[]) => T,
  ): Promise<T[]> {
    const numbers = blocksBetween(manifest[kind].first, low, high);
    return Promise.all(numbers.map((i) => file(kind, i, (data) => read(String(data).split("\n")))));
  }

  return {
    manifest,
    waited: clock.total,
    async fetchTerms(terms) {
      const numbers = new Set([...terms].map(numberOf));
      await Promise.all(
        [...numbers].map((i) => file("terms", i, (data) => shards.set(i, readShard(data as PackedShard)))),
      );
    },
    postings(term) {
      const known = lists.get(term);
      if (known) return known;
      const shard = shardWith(term);
      if (!shard) return NO_POSTINGS;
      const list = postings(shard.postings, term);
      lists.set(term, list);
      return list;
    },
    frequency(term) {
      return shardWith(term)?.counts.get(term) ?? this.postings(term).docs.length;
    },
    commonness: (term) => shardWith(term)?.commonness.get(term) ?? 0,
    meanings: (term) => shardWith(glossaryPlace(term))?.meanings.get(glossaryKey(term)) ?? [],
    termsAlike: (term) => shardWith(term)?.terms ?? [],
    docs: () => file("docs", 0, (data) => data as DocColumns),
    async filterColumn(name) {
      const { filters } = await this.docs();
      return filters[name] ?? file("filters", GROWING_FILTERS.indexOf(name), (data) => data as FilterColumn);
    },
    language: () => file("language", 0, (data) => readLanguage(data as PackedLanguage)),
    readings: () => file("homophones", 0, (data) => parseSyllables(String(data))),
    homophones: () => file("homophones", 1, (data) => parseSyllables(String(data))),
    async words(initial) {
      const found = await blocks("words", initial, `${initial}\uffff`, readWords);
      return found.flat().filter(({ term }) => term.startsWith(initial));
    },
    async sounds(pinyin) {
      for (const block of await blocks("sounds", pinyin, pinyin, readSounds)) {
        const found = block.get(pinyin);
        if (found) return found;
      }
      return NO_SOUND;
    },
    async entries(docs) {
      const chunkOf = (doc: number): number => Math.floor(doc / manifest.chunkSize);
      const numbers = [...new Set(docs.map(chunkOf))];
      const read = (data: unknown): Entry[] => (data as PackedEntry[]).map(unpackEntry);
      const chunks = new Map(
        await Promise.all(numbers.map(async (i) => [i, await file("entries", i, read)] as const)),
      );
      return docs.flatMap((doc) => chunks.get(chunkOf(doc))?.[doc % manifest.chunkSize] ?? []);
    },
  };
}

/** The data of a file that is there and whole. What a cache or a broken connection damaged is asked for once more. */
async function loadWhole(name: string, load: LoadFile): Promise<unknown> {
  for (const attempt of [undefined, "again"] as const) {
    const body = await load(name, attempt);
    if (body === null) throw new MissingFileError(`Search index: ${name} is gone.`);
    const opened = openEnvelope(name, body);
    if (opened.state === "whole") return opened.data;
  }
  throw new MissingFileError(`Search index: ${name} is damaged.`);
}

interface LoadedShard {
  postings: Shard;
  terms: string[];
  /** Frequencies of the terms whose lists were cut. */
  counts: ReadonlyMap<string, number>;
  /** Levels of the terms that are common in general. */
  commonness: ReadonlyMap<string, number>;
  meanings: Meanings;
}

function readShard(packed: PackedShard): LoadedShard {
  const shard = openShard(unpackShard(packed));
  const terms = packed.t.split(" ");
  const commonness = new Map<string, number>();
  for (let i = 0; i < packed.c.length; i++) {
    const level = packed.c.charCodeAt(i) - 48;
    if (level > 0) commonness.set(terms[i] ?? "", level);
  }
  const counts = new Map(Object.entries(packed.n ?? {}));
  return { postings: shard, terms, counts, commonness, meanings: unpackMeanings(packed.g ?? {}) };
}

/** Counts the time during which at least one of several things is under way. */
function createClock() {
  let running = 0;
  let since = 0;
  let total = 0;
  return {
    start: (): void => {
      if (running++ === 0) since = performance.now();
    },
    stop: (): void => {
      if (--running === 0) total += performance.now() - since;
    },
    total: (): number => (running > 0 ? total + performance.now() - since : total),
  };
}

function readWords(lines: readonly string[]): IndexWord[] {
  return lines.map((line) => {
    const [term = "", count = "1"] = line.split(" ");
    return { term, count: Number.parseInt(count, 10), isExplained: count.endsWith(EXPLAINED) };
  });
}

function readSounds(lines: readonly string[]): Map<string, SameSound> {
  return new Map(
    lines.map((line) => {
      const [pinyin = "", bigrams = "", words = ""] = line.split(/[ |]/);
      return [pinyin, { bigrams: bigrams.match(/../g) ?? [], words: words.match(/../g) ?? [] }];
    }),
  );
}
