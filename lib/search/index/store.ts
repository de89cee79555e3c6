import type { FilterName } from "@/lib/search/filters";
import { blocksBetween } from "@/lib/search/format/blocks";
import { type DocColumns, type FilterColumn, GROWING_FILTERS } from "@/lib/search/format/columns";
import { type Entry, type PackedEntry, unpackEntry } from "@/lib/search/format/entries";
import { type FileKind, fileName, MANIFEST_NAME } from "@/lib/search/format/file-names";
import { glossaryKey, glossaryPlace, type Meaning } from "@/lib/search/format/glossary";
import { type Manifest, MissingFileError, parseManifest } from "@/lib/search/format/manifest";
import type { PackedShard } from "@/lib/search/format/pack";
import { NO_POSTINGS, type PostingList, shardOf } from "@/lib/search/format/shard";
import { boundedMap } from "@/lib/text/bounded-map";
import { parseReadings, type Readings } from "@/lib/text/pinyin";
import type { TextRules } from "@/lib/text/tokenize";
import { createIndexFiles, type LoadFile } from "./index-files";
import { type PackedLanguage, readLanguage } from "./language";
import { type IndexWord, NO_SOUND, readSounds, readWords, type SameSound } from "./lists";
import { type LoadedShard, readShard } from "./loaded-shard";

/** The files of one build, fetched on demand and cached. */
export interface IndexStore {
  readonly manifest: Manifest;
  /** Fetches the shards of all given terms at once; required before `postings`. */
  fetchTerms(terms: Iterable<string>): Promise<void>;
  /** Returns the postings of a term whose shard was fetched. */
  postings(term: string): PostingList;
  /** Returns the document frequency of a term, also where its list was cut. */
  frequency(term: string): number;
  /** Returns how common a term is in general, independent of this corpus: a level of `shareOfLevel`. */
  commonness(term: string): number;
  /** Returns the meanings of a glossary term, if the shard of its first word or bigram was fetched. */
  meanings(term: string): readonly Meaning[];
  /** Returns the terms in the same shard as the given one. */
  termsAlike(term: string): readonly string[];
  docs(): Promise<DocColumns>;
  /** Returns the column of a filter, whichever file holds it. */
  filterColumn(name: FilterName): Promise<FilterColumn>;
  /** How the texts of the index were cut. */
  language(): Promise<TextRules>;
  /** Readings of everyday characters that the corpus lacks. */
  homophones(): Promise<Readings>;
  /** Readings of the corpus's characters. Fetched on demand: few queries are pinyin. */
  readings(): Promise<Readings>;
  /** Returns the words of the index with the given prefix. */
  words(prefix: string): Promise<readonly IndexWord[]>;
  /** Returns what is pronounced as the given pinyin. */
  sounds(pinyin: string): Promise<SameSound>;
  entries(docs: readonly number[]): Promise<Entry[]>;
  /** Milliseconds so far during which some file was on its way; what a query took is told without them. */
  waited(): number;
}

/** Word lists by prefix that are kept. At every key of a word, its spellings are sought among the same two. */
const MOST_WORD_LISTS = 20;

export async function openStore(load: LoadFile): Promise<IndexStore> {
  const body = await load(MANIFEST_NAME);
  if (body === null)
    throw new MissingFileError(`Search index: there is no ${MANIFEST_NAME}. Build it (npm run build).`);
  return storeOf(parseManifest(body), load);
}

function storeOf(manifest: Manifest, load: LoadFile): IndexStore {
  const files = createIndexFiles(load);
  const shards = new Map<number, LoadedShard>();
  const words = boundedMap<readonly IndexWord[]>(MOST_WORD_LISTS);
  const numberOf = (term: string): number => shardOf(term, manifest.files.terms.count);
  const shardWith = (term: string): LoadedShard | undefined => shards.get(numberOf(term));

  const file = <T>(kind: FileKind, number: number, read: (data: unknown) => T): Promise<T> =>
    files.file(fileName(kind, number, manifest.files[kind]), read);

  /** Returns a reader of the blocks that may hold keys from `low` to `high`; each block is parsed once. */
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
    waited: files.waited,
    async fetchTerms(terms) {
      const missing = [...new Set([...terms].map(numberOf))].filter((i) => !shards.has(i));
      await Promise.all(
        missing.map((i) => file("terms", i, (data) => shards.set(i, readShard(data as PackedShard)))),
      );
    },
    postings: (term) => shardWith(term)?.postings(term) ?? NO_POSTINGS,
    frequency: (term) => shardWith(term)?.frequency(term) ?? 0,
    commonness: (term) => shardWith(term)?.commonness(term) ?? 0,
    meanings: (term) => shardWith(glossaryPlace(term))?.meanings.get(glossaryKey(term)) ?? [],
    termsAlike: (term) => shardWith(term)?.terms ?? [],
    docs: () => file("docs", 0, (data) => data as DocColumns),
    async filterColumn(name) {
      const { filters } = await this.docs();
      return filters[name] ?? file("filters", GROWING_FILTERS.indexOf(name), (data) => data as FilterColumn);
    },
    language: () => file("language", 0, (data) => readLanguage(data as PackedLanguage)),
    readings: () => file("homophones", 0, (data) => parseReadings(String(data))),
    homophones: () => file("homophones", 1, (data) => parseReadings(String(data))),
    async words(prefix) {
      const known = words.get(prefix);
      if (known) return known;
      const found = await blocks("words", prefix, `${prefix}\uffff`, readWords);
      const list = found.flat().filter(({ term }) => term.startsWith(prefix));
      words.set(prefix, list);
      return list;
    },
    async sounds(pinyin) {
      for (const block of await blocks("sounds", pinyin, pinyin, readSounds)) {
        const found = block.get(pinyin);
        if (found) return found;
      }
      return NO_SOUND;
    },
    entries: (docs) =>
      fromChunks(docs, manifest.chunkSize, (i) =>
        file("entries", i, (data) => (data as PackedEntry[]).map(unpackEntry)),
      ),
  };
}

/** Returns the values at the given places of a list that lies in chunks of one size. */
async function fromChunks<T>(
  places: readonly number[],
  size: number,
  chunk: (number: number) => Promise<readonly T[]>,
): Promise<T[]> {
  const numberOf = (place: number): number => Math.floor(place / size);
  const numbers = [...new Set(places.map(numberOf))];
  const chunks = new Map(await Promise.all(numbers.map(async (i) => [i, await chunk(i)] as const)));
  return places.flatMap((place) => chunks.get(numberOf(place))?.[place % size] ?? []);
}
