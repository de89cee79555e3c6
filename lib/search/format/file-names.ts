import { shortHash } from "@/lib/text/hash";

/**
 * Names of the search files. Each bears a hash of its content, so that a browser keeps for ever what a deployment did not
 * change. A manifest that named every file of a large index would be larger than what a query fetches; therefore
 * neighbours share one hash where there are many.
 */

/** The folder of a site that holds the search files. */
export const SEARCH_FOLDER = "search";

/** Where a server that asks an engine answers queries, beside the files of the static search. */
export const SEARCH_ENDPOINT = `${SEARCH_FOLDER}/results.json`;

/** The one file with a fixed name. */
export const MANIFEST_NAME = "manifest.json";

/**
 * `terms`: shards of the index. `entries`: what results show. `docs`: filters and threads of every pair; `filters`:
 * columns of filters with many values, apart in a large corpus. `language`: languages with stemmers, and Traditional
 * forms of the corpus's characters; `homophones`: their syllables (0), and those of everyday characters that it lacks (1). `words`,
 * `sounds`: see `Manifest`.
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
  /** One hash after another, each for a group of neighbours. */
  hashes: string;
}

/** In base 36: another content gets the same name once in sixty million times. */
const HASH_LENGTH = 5;

const MAX_GROUPS = 1024;

const groupSize = (count: number): number => Math.ceil(count / MAX_GROUPS);

/** The names of files with these contents. */
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

/** The kinds of which every query needs the one file. */
const TABLES = ["docs", "language"] as const satisfies readonly FileKind[];

/** The files that every query needs besides the manifest. */
export const namesOfTables = (files: Record<FileKind, FileNames>): string[] =>
  TABLES.map((kind) => fileName(kind, 0, files[kind]));

/** The script of the worker: `worker/0-x1b2c.js`, relative to the folder of the index. */
export const workerName = (body: string): string => `worker/0-${shortHash(body, HASH_LENGTH)}.js`;

/** Whether a path below the folder of the index is named by its content: all but the manifest and the search page. */
export const isNamedByContent = (name: string): boolean =>
  /^[a-z]+\/[0-9a-z]+-[0-9a-z]{5}\.js(?:on)?$/.test(name);
