import { hash53, shortHash } from "@/lib/text/hash";
import { tokenize } from "@/lib/text/tokenize";

/**
 * The form of the index on disk, and the check that a reader makes of it. Bump `SCHEMA_VERSION` when a file changes
 * its form; a change of the tokenizer shows by itself in its fingerprint.
 */
export const SCHEMA_VERSION = 1;

/** The folder of a site that holds the search files. File names in the manifest are relative to it. */
export const SEARCH_FOLDER = "search";

export const MANIFEST_NAME = "manifest.json";

/** Length of the content hash in a file's name: 36^7, far above any number of files. */
export const HASH_LENGTH = 7;

/** A file of sorted keys cut into blocks; `first` holds the first key of each block. */
export interface BlockList {
  first: string[];
  /** The hashes of the blocks, joined. */
  hashes: string;
}

/** `manifest.json`: the one file with a fixed name. Every other name follows from a hash in here. */
export interface Manifest {
  schema: number;
  /** What the tokenizer makes of a probe, hashed. */
  tokenizer: number;
  /** Hash over all other files. */
  content: string;
  pairs: number;
  /** Hashes of the term shards, joined; shard i holds the terms whose hash is i modulo their number. */
  shards: string;
  /** Hashes of the entry chunks, joined; chunk i holds the entries i * chunkSize and following. */
  chunks: string;
  chunkSize: number;
  docs: string;
  /** Askers of the pairs, apart from `docs` because their names grow with the corpus. */
  askers: string;
  /** Character tables: Traditional forms and syllables. */
  han: string;
  glossary: string;
  /** Latin words of the index. */
  words: BlockList;
  /** Han pairs of the index by their pinyin. */
  sounds: BlockList;
}

const PROBE =
  "请问 SOFARegistry 的 sofa-rpc（com.alipay.sofa）5.8.2 版本：localhost:9603 怎么配置？@GlobalTransactional undo_log 狀態機 ＡＢＣ a";

/** Tells two tokenizers apart by what they do, not by a number that someone must remember to raise. */
export const TOKENIZER_FINGERPRINT: number = hash53(
  tokenize(PROBE)
    .map((token) => `${token.kind}:${token.term}@${token.start}-${token.end}`)
    .join(" "),
);

/** The index at hand is not one that this program can read. */
export class ForeignIndexError extends Error {
  override readonly name = "ForeignIndexError";
  constructor(reason: string) {
    super(`Search index: ${reason}. Rebuild it with the program that reads it (npm run build).`);
  }
}

/** A file that the manifest names is not there, or is another build's: the site was deployed anew meanwhile. */
export class MissingFileError extends Error {
  override readonly name = "MissingFileError";
}

export const fileName = (kind: string, number: number | null, hash: string): string =>
  number === null ? `${kind}-${hash}.json` : `${kind}/${number.toString(36)}-${hash}.json`;

export const hashAt = (hashes: string, index: number): string =>
  hashes.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH);

export const contentHash = (body: string): string => shortHash(body, HASH_LENGTH);

/** Reads a manifest or says why not. Hand-written, because a schema library would weigh more than the search. */
export function parseManifest(body: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ForeignIndexError("the manifest is not JSON");
  }
  if (!isRecord(value)) throw new ForeignIndexError("the manifest is not an object");
  if (value.schema !== SCHEMA_VERSION) {
    throw new ForeignIndexError(`its schema is ${String(value.schema)}, this program reads ${SCHEMA_VERSION}`);
  }
  if (value.tokenizer !== TOKENIZER_FINGERPRINT) {
    throw new ForeignIndexError("it was built with another tokenizer");
  }
  if (!isManifest(value)) throw new ForeignIndexError("its manifest lacks fields");
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isBlockList = (value: unknown): boolean =>
  isRecord(value) && Array.isArray(value.first) && typeof value.hashes === "string";

const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) &&
  ["content", "shards", "chunks", "docs", "askers", "han", "glossary"].every((key) => typeof value[key] === "string") &&
  typeof value.pairs === "number" &&
  typeof value.chunkSize === "number" &&
  value.chunkSize > 0 &&
  isBlockList(value.words) &&
  isBlockList(value.sounds);
