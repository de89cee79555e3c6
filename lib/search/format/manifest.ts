import { ExpectedError } from "@/lib/model/expected-error";
import { shortHash } from "@/lib/text/hash";
import { FILE_KINDS, type FileKind, type FileNames } from "./file-names";
import { TOKENIZER_FINGERPRINT } from "./fingerprint";

/**
 * The format of the index on disk, and the reader's check of it. Bump `SCHEMA_VERSION` when a file changes its format;
 * a changed tokenizer changes its fingerprint by itself.
 */
export const SCHEMA_VERSION = 6;

const CONTENT_HASH_LENGTH = 9;

/** A file of sorted keys, cut into blocks; `first` holds the first key of each block. */
export interface BlockList {
  first: string[];
}

/** `manifest.json`: the one file with a fixed name. */
export interface Manifest {
  schema: number;
  /** Fingerprint of the tokenizer. */
  tokenizer: number;
  /** Hash of all other files. */
  content: string;
  pairs: number;
  /** Entries per chunk; chunk i holds the entries from i * chunkSize. */
  chunkSize: number;
  /**
   * Number and hashes of the files of each kind. Term shard i holds the terms whose hash is i modulo the number of
   * shards.
   */
  files: Record<FileKind, FileNames>;
  /** Latin words of the index. */
  words: BlockList;
  /** Bigrams of the index by their pinyin. */
  sounds: BlockList;
}

/** This program cannot read the index: it has another schema version or tokenizer. */
export class ForeignIndexError extends ExpectedError {
  override readonly name = "ForeignIndexError";
  constructor(reason: string) {
    super(`Search index: ${reason}. Rebuild it with the program that reads it (npm run build).`);
  }
}

/** A file that the manifest names is missing or incomplete, because the site was deployed in the meantime. */
export class MissingFileError extends ExpectedError {
  override readonly name = "MissingFileError";
}

/** Returns one hash for all files of an index. */
export const contentHash = (files: Manifest["files"]): string =>
  shortHash(JSON.stringify([SCHEMA_VERSION, TOKENIZER_FINGERPRINT, files]), CONTENT_HASH_LENGTH);

/**
 * Parses a manifest; throws `ForeignIndexError` with the reason if it cannot. Hand-written, because a schema library
 * would be larger than the search.
 */
export function parseManifest(body: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ForeignIndexError("the manifest is not JSON");
  }
  if (!isRecord(value)) throw new ForeignIndexError("the manifest is not an object");
  if (value.schema !== SCHEMA_VERSION) {
    throw new ForeignIndexError(
      `its schema is ${String(value.schema)}, this program reads ${SCHEMA_VERSION}`,
    );
  }
  if (value.tokenizer !== TOKENIZER_FINGERPRINT) {
    throw new ForeignIndexError("it was built with another tokenizer");
  }
  if (!isManifest(value)) throw new ForeignIndexError("its manifest lacks fields");
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isBlockList = (value: unknown): boolean => isRecord(value) && Array.isArray(value.first);

const isNames = (value: unknown): boolean =>
  isRecord(value) && Number.isInteger(value.count) && typeof value.hashes === "string";

const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) &&
  typeof value.content === "string" &&
  ["pairs", "chunkSize"].every((key) => Number.isInteger(value[key])) &&
  isRecord(value.files) &&
  FILE_KINDS.every((kind) => isRecord(value.files) && isNames(value.files[kind])) &&
  isBlockList(value.words) &&
  isBlockList(value.sounds);
