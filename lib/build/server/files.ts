/**
 * The files of a folder that a build may swap for another one at any time. Each request looks its file up by path; only
 * the hash is cached.
 */
import { createHash, type Hash } from "node:crypto";
import { type BigIntStats, createReadStream, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A build that swaps the folder removes it for less than a millisecond. */
const SWAP_MS = 20;
const SWAP_TRIES = 5;

export interface SiteFile {
  /** Relative to the folder of the site, with `/`. */
  name: string;
  /** Absolute path, with links resolved. */
  path: string;
  /** In bytes. */
  size: number;
  /** Identifies one state of the file; a copy has another version. */
  version: string;
  /** Hash of the content. */
  hash: string;
}

export interface SiteFiles {
  /**
   * Returns the file of this name (relative, with `/`); null if there is none, if it is not a regular file, or if its
   * path contains a link.
   */
  find(name: string): Promise<SiteFile | null>;
}

export const versionOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join("-");

/** In base64url characters: 120 bits. */
const HASH_LENGTH = 20;

const digest = (hash: Hash): string => hash.digest("base64url").slice(0, HASH_LENGTH);

export const hashOf = (body: Buffer): string => digest(createHash("sha256").update(body));

/** Errors of a lookup that merely mean that the address does not exist. */
const MISSING = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"]);

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && MISSING.has(String(error.code));

/** Returns the files below `folder`. */
export function createSiteFiles(folder: string): SiteFiles {
  const hashes = new Map<string, { version: string; hash: Promise<string> }>();

  /** Hashes a file once per version, however many requests ask for it at the same time. */
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
      // Synchronous: the system has the answers cached, and the thread pool would take ten times as long.
      const file = path.join(realpathSync.native(folder), name);
      // A link anywhere in the path resolves to another path, possibly outside the folder.
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
    /** A file counts as missing only if the same folder was in place before and after the lookup. */
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
