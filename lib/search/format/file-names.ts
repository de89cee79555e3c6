import { shortHash } from "@/lib/text/hash";

/**
 * Names of the search files. Each contains a hash of its content, so that a browser keeps files that a deployment did
 * not change. In a large index, neighbouring files share one hash: a manifest that named every file would be larger
 * than the files a query fetches.
 */

/** The folder of a site that holds the search files. */
export const SEARCH_FOLDER = "search";

/** Path at which a server backed by a search engine answers queries, beside the files of the static search. */
export const SEARCH_ENDPOINT = `${SEARCH_FOLDER}/results.json`;

/** The one file with a fixed name. */
export const MANIFEST_NAME = "manifest.json";

/**
 * `terms`: shards of the index. `entries`: result entries. `docs`: columns of filters and threads of every pair;
 * `filters`: large columns, separate in a large corpus. `language`: languages with stemmers, and Traditional forms of
 * the corpus's characters; `homophones`: their syllables (0), and those of everyday characters that it lacks (1).
 * `words`, `sounds`: see `Manifest`.
 */
export const FILE_KINDS = [
  "terms",
  "entries",
  "docs",
  "filters",
  "language",
  "homophones",
  "words",
  "sounds",
] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** The files of one kind, numbered from 0. */
export interface FileNames {
  count: number;
  /** The hashes, concatenated; each covers a group of neighbours. */
  hashes: string;
}

/** Base-36 digits: two contents collide once in sixty million cases. */
const HASH_LENGTH = 5;

const MAX_GROUPS = 1024;

const groupSize = (count: number): number => Math.ceil(count / MAX_GROUPS);

/** Returns the names of files with these contents. */
export function namesFor(bodies: readonly string[]): FileNames {
  const size = groupSize(bodies.length);
  const hashes: string[] = [];
  for (let at = 0; at < bodies.length; at += size)
    hashes.push(shortHash(bodies.slice(at, at + size).join("\n"), HASH_LENGTH));
  return { count: bodies.length, hashes: hashes.join("") };
}

/** `terms/3k-x1b2c.json`, relative to the folder of the index. */
export function fileName(kind: FileKind, number: number, { count, hashes }: FileNames): string {
  const at = Math.floor(number / groupSize(count)) * HASH_LENGTH;
  return `${kind}/${number.toString(36)}-${hashes.slice(at, at + HASH_LENGTH)}.json`;
}

/** The kinds whose single file every query needs. */
const TABLES = ["docs", "language"] as const satisfies readonly FileKind[];

/** Returns the names of the files that every query needs besides the manifest. */
export const namesOfTables = (files: Record<FileKind, FileNames>): string[] =>
  TABLES.map((kind) => fileName(kind, 0, files[kind]));

/** The script of the worker: `worker/0-x1b2c.js`, relative to the folder of the index. */
export const workerName = (body: string): string => `worker/0-${shortHash(body, HASH_LENGTH)}.js`;

/** Returns whether a path below the index folder is named by its content: all but the manifest and the search page. */
export const isNamedByContent = (name: string): boolean =>
  /^[a-z]+\/[0-9a-z]+-[0-9a-z]{5}\.js(?:on)?$/.test(name);
