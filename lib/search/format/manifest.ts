import { ExpectedError } from "@/lib/model/expected-error";
import { shortHash } from "@/lib/text/hash";
import { FILE_KINDS, type FileKind, type FileNames } from "./file-names";
import { TOKENIZER_FINGERPRINT } from "./fingerprint";

/**
 * The form of the index on disk, and the check that a reader makes of it. Bump `SCHEMA_VERSION` when a file changes
 * its form; a change of the tokenizer shows by itself in its fingerprint.
 */
export const SCHEMA_VERSION = 6;

const CONTENT_HASH_LENGTH = 9;

/** A file of sorted keys cut into blocks; `first` holds the first key of each block. */
export interface BlockList {
  first: string[];
}

/** `manifest.json`: the one file with a fixed name. */
export interface Manifest {
  schema: number;
  /** What the tokenizer makes of a probe, hashed. */
  tokenizer: number;
  /** Hash over all other files. */
  content: string;
  pairs: number;
  /** Entries a chunk; chunk i holds the entries i * chunkSize and following. */
  chunkSize: number;
  /** Of each kind how many there are, and their hashes. Shard i of the terms holds those whose hash is i modulo their number. */
  files: Record<FileKind, FileNames>;
  /** Latin words of the index. */
  words: BlockList;
  /** Bigrams of the index by their pinyin. */
  sounds: BlockList;
}

/** The index at hand is not one that this program can read. */
export class ForeignIndexError extends ExpectedError {
  override readonly name = "ForeignIndexError";
  constructor(reason: string) {
    super(`Search index: ${reason}. Rebuild it with the program that reads it (npm run build).`);
  }
}

/** A file that the manifest names is not there, or not whole: the site was deployed anew meanwhile. */
export class MissingFileError extends ExpectedError {
  override readonly name = "MissingFileError";
}

/** One hash for all files of an index. */
export const contentHash = (files: Manifest["files"]): string =>
  shortHash(JSON.stringify([SCHEMA_VERSION, TOKENIZER_FINGERPRINT, files]), CONTENT_HASH_LENGTH);

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
