import { ExpectedError } from "@/lib/expected-error";
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

/** Length of the content hash in the names of files. */
const HASH_LENGTH = 9;

/** A file of sorted keys cut into blocks; `first` holds the first key of each block. */
export interface BlockList {
  first: string[];
}

/**
 * `manifest.json`: the one file with a fixed name. All others bear the content hash of the whole index, so that the
 * manifest stays small however many they are.
 */
export interface Manifest {
  schema: number;
  /** What the tokenizer makes of a probe, hashed. */
  tokenizer: number;
  /** Hash over all other files, and part of their names. */
  content: string;
  pairs: number;
  /** Number of term shards; shard i holds the terms whose hash is i modulo this. */
  shards: number;
  /** Entries a chunk; chunk i holds the entries i * chunkSize and following. */
  chunkSize: number;
  /** Latin words of the index. */
  words: BlockList;
  /** Han pairs of the index by their pinyin. */
  sounds: BlockList;
}

/**
 * The files beside the manifest. `terms`: shards of the index. `entries`: what results show. `docs`: project, date and
 * thread of every pair; `askers`: who asked, apart because names grow with the corpus. `han`: Traditional forms and
 * syllables of the corpus's characters; `homophones`: syllables of others. `words`, `sounds`: see `Manifest`.
 */
export type FileKind =
  | "terms"
  | "entries"
  | "docs"
  | "askers"
  | "han"
  | "homophones"
  | "glossary"
  | "words"
  | "sounds";

/** What stands in every file but the manifest: the build it belongs to, and its data. */
export interface Envelope {
  build: string;
  data: unknown;
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
export class ForeignIndexError extends ExpectedError {
  override readonly name = "ForeignIndexError";
  constructor(reason: string) {
    super(`Search index: ${reason}. Rebuild it with the program that reads it (npm run build).`);
  }
}

/** A file that the manifest names is not there, or is another build's: the site was deployed anew meanwhile. */
export class MissingFileError extends ExpectedError {
  override readonly name = "MissingFileError";
}

/** `docs-x1b2.json`; where there are many of a kind, `terms/3k-x1b2.json`. */
export const fileName = (kind: FileKind, number: number | null, content: string): string =>
  number === null ? `${kind}-${content}.json` : `${kind}/${number.toString(36)}-${content}.json`;

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

const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) &&
  typeof value.content === "string" &&
  ["pairs", "shards", "chunkSize"].every((key) => Number.isInteger(value[key])) &&
  isBlockList(value.words) &&
  isBlockList(value.sounds);

/** The data of a file, if it belongs to the build at hand. A static host may answer a page for a file that is gone. */
export function openEnvelope(body: string | null, name: string, content: string): unknown {
  let value: unknown = null;
  try {
    value = body === null ? null : JSON.parse(body);
  } catch {
    // Not ours, whatever it is.
  }
  if (!isRecord(value) || value.build !== content)
    throw new MissingFileError(`Search index: ${name} is gone.`);
  return value.data;
}
