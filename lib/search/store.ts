import type { FoldTable } from "@/lib/text/normalize";
import { parseSyllables } from "@/lib/text/pinyin";
import { blocksBetween } from "./blocks";
import type { AskerColumns, DocColumns } from "./columns";
import { type Entry, type PackedEntry, unpackEntry } from "./entries";
import {
  contentHash,
  fileName,
  HASH_LENGTH,
  hashAt,
  MANIFEST_NAME,
  type Manifest,
  MissingFileError,
  parseManifest,
} from "./format";
import { type PackedShard, unpackShard } from "./pack";
import { createShard, type Posting, postings, shardOf } from "./shard";

/** Gives the text of a file below `search/`; null if there is none. */
export type LoadFile = (name: string) => Promise<string | null>;

/** Character tables of the corpus. */
export interface HanTables {
  fold: FoldTable;
  /** Character → its syllables. */
  readings: ReadonlyMap<string, readonly string[]>;
  syllables: ReadonlySet<string>;
}

/** The files of one build, fetched when first asked for and kept. */
export interface IndexStore {
  readonly manifest: Manifest;
  /** Fetches the shards that hold the terms, all at once; `postings` can be asked after that. */
  fetchTerms(terms: Iterable<string>): Promise<void>;
  /** The pairs that hold a term; its shard must have been fetched. */
  postings(term: string): readonly Posting[];
  docs(): Promise<DocColumns>;
  askers(): Promise<AskerColumns>;
  han(): Promise<HanTables>;
  glossary(): Promise<string[][]>;
  /** Lines of the word list whose key lies between the two. */
  words(low: string, high: string): Promise<string[]>;
  sounds(low: string, high: string): Promise<string[]>;
  entries(docs: readonly number[]): Promise<Entry[]>;
}

export async function openStore(load: LoadFile): Promise<IndexStore> {
  const body = await load(MANIFEST_NAME);
  if (body === null) throw new MissingFileError(`Search index: there is no ${MANIFEST_NAME}. Build it (npm run build).`);
  return storeOf(parseManifest(body), load);
}

function storeOf(manifest: Manifest, load: LoadFile): IndexStore {
  const shardCount = manifest.shards.length / HASH_LENGTH;
  const loaded = new Map<string, Promise<unknown>>();
  const shards = new Map<number, ReturnType<typeof createShard>>();
  const lists = new Map<string, readonly Posting[]>();

  /** Fetches a file once. Its content must be what its name says; a failed attempt may be repeated. */
  function file<T>(kind: string, number: number | null, hash: string, read: (value: unknown) => T): Promise<T> {
    const name = fileName(kind, number, hash);
    const known = loaded.get(name);
    if (known) return known as Promise<T>;
    const promise = load(name).then((body) => {
      if (body === null || contentHash(body) !== hash) throw new MissingFileError(`Search index: ${name} is gone.`);
      return read(JSON.parse(body));
    });
    loaded.set(name, promise);
    promise.catch(() => loaded.delete(name));
    return promise;
  }

  const blockLines = async (kind: "words" | "sounds", low: string, high: string): Promise<string[]> => {
    const list = manifest[kind];
    const numbers = blocksBetween(list.first, low, high);
    const blocks = await Promise.all(
      numbers.map((i) => file(kind, i, hashAt(list.hashes, i), (value) => String(value).split("\n"))),
    );
    return blocks.flat();
  };

  return {
    manifest,
    async fetchTerms(terms) {
      const numbers = new Set([...terms].map((term) => shardOf(term, shardCount)));
      await Promise.all(
        [...numbers].map(async (i) => {
          if (shards.has(i)) return;
          const packed = await file("terms", i, hashAt(manifest.shards, i), (value) => value as PackedShard);
          if (shards.has(i)) return;
          const shard = createShard();
          // FlexSearch takes the list itself as well as its JSON; its types know the JSON alone.
          shard.import("1.map", unpackShard(packed) as unknown as string);
          shards.set(i, shard);
        }),
      );
    },
    postings(term) {
      const known = lists.get(term);
      if (known) return known;
      const shard = shards.get(shardOf(term, shardCount));
      if (!shard) return [];
      const list = postings(shard, term);
      lists.set(term, list);
      return list;
    },
    docs: () => file("docs", null, manifest.docs, (value) => value as DocColumns),
    askers: () => file("askers", null, manifest.askers, (value) => value as AskerColumns),
    han: () => file("han", null, manifest.han, (value) => readHan(value as { fold: string; syllables: string })),
    glossary: () => file("glossary", null, manifest.glossary, (value) => value as string[][]),
    words: (low, high) => blockLines("words", low, high),
    sounds: (low, high) => blockLines("sounds", low, high),
    async entries(docs) {
      const chunkOf = (doc: number): number => Math.floor(doc / manifest.chunkSize);
      const numbers = [...new Set(docs.map(chunkOf))];
      const chunks = new Map(
        await Promise.all(
          numbers.map(async (i) => {
            const hash = hashAt(manifest.chunks, i);
            return [i, await file("entries", i, hash, (value) => (value as PackedEntry[]).map(unpackEntry))] as const;
          }),
        ),
      );
      return docs.flatMap((doc) => chunks.get(chunkOf(doc))?.[doc % manifest.chunkSize] ?? []);
    },
  };
}

function readHan(packed: { fold: string; syllables: string }): HanTables {
  const fold = new Map<string, string>();
  for (let i = 0; i + 1 < packed.fold.length; i += 2) fold.set(packed.fold.charAt(i), packed.fold.charAt(i + 1));
  const readings = parseSyllables(packed.syllables);
  return { fold, readings, syllables: new Set([...readings.values()].flat()) };
}
