/**
 * The files of a folder that a build may swap for another one at any time. Each is looked up by its path when it is asked
 * for; only its hash is kept.
 */
import { createHash, type Hash } from "node:crypto";
import { type BigIntStats, createReadStream, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A build that swaps the folder takes it away for less than a millisecond. */
const SWAP_MS = 20;
const SWAP_TRIES = 5;

export interface SiteFile {
  /** Relative to the folder of the site, in `/`. */
  name: string;
  /** Absolute, without links. */
  path: string;
  /** In bytes. */
  size: number;
  /** Tells one state of the file from any other one, a copy of it included. */
  version: string;
  /** Hash of the content. */
  hash: string;
}

export interface SiteFiles {
  /** The file of this name (relative, in `/`); null if there is none, something that is no file, or a path through a link. */
  find(name: string): Promise<SiteFile | null>;
}

export const versionOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join("-");

/** Characters of base64url: 120 bits. */
const HASH_LENGTH = 20;

const digest = (hash: Hash): string => hash.digest("base64url").slice(0, HASH_LENGTH);

export const hashOf = (body: Buffer): string => digest(createHash("sha256").update(body));

/** Errors of a lookup that an address alone can bring about. */
const MISSING = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"]);

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && MISSING.has(String(error.code));

/** The files below `folder`. */
export function createSiteFiles(folder: string): SiteFiles {
  const hashes = new Map<string, { version: string; hash: Promise<string> }>();

  /** Reads a file once for each of its versions, however many ask at the same time. */
  function hashed(name: string, version: string, file: string): Promise<string> {
    const known = hashes.get(name);
    if (known?.version === version) return known.hash;
    const hash = hashFile(file);
    hashes.set(name, { version, hash });
    hash.catch(() => hashes.delete(name));
    return hash;
  }

  async function lookUp(name: string): Promise<SiteFile | null> {
    try {
      // Synchronous: the answers are in the system's cache, and a round through the thread pool takes ten times as long.
      const file = path.join(realpathSync.native(folder), name);
      // A link anywhere on the way leads to another path, and maybe out of the folder.
      if (realpathSync.native(file) !== file) return null;
      const stats = statSync(file, { bigint: true });
      if (!stats.isFile()) return null;
      const version = versionOf(stats);
      return { name, path: file, size: Number(stats.size), version, hash: await hashed(name, version, file) };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  const standing = (): bigint | undefined => statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino;

  return {
    /** What is missing counts as missing where the same folder stood before and after it was looked for. */
    async find(name) {
      let found = await lookUp(name);
      for (let tries = 0; !found && tries < SWAP_TRIES; tries++) {
        const before = standing();
        found = await lookUp(name);
        if (before !== undefined && before === standing()) break;
        if (!found) await wait(SWAP_MS);
      }
      return found;
    },
  };
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return digest(hash);
}
