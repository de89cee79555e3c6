/**
 * The files of a folder that may be swapped for another one at any time: each is looked up by its path when it is
 * asked for, and what is kept of it is thrown away when the file is not the same any more.
 */
import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Coding } from "./conditions";

/** Larger files are streamed as they are; in bytes. */
const MOST_KEPT = 8 * 1024 * 1024;
/** All that is kept, compressed forms included; in bytes. */
const ROOM = 96 * 1024 * 1024;
/** Compressing less than this saves no packet; in bytes. */
const WORTHWHILE = 1024;
/** The default (11) takes seconds for a megabyte, and 2 % less room. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

interface Facts {
  modified: Date;
  size: number;
  etag: string;
}

export interface KeptFile extends Facts {
  kind: "kept";
  body: Buffer;
  encoded(coding: Coding): Promise<Buffer>;
}

/** Opened for whoever asked, who closes it. */
export interface LargeFile extends Facts {
  kind: "large";
  handle: FileHandle;
}

interface Entry {
  version: string;
  file: Promise<KeptFile>;
  bytes: number;
}

const compress: Record<Coding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, BROTLI),
  gzip: promisify(gzip),
};

/** Whether a lookup found nothing, for whatever reason an address can bring about. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(String(error.code));

/** Tells one state of a file from any other one, a copy of it included. */
const versionOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join("-");

async function openLarge(file: string): Promise<LargeFile> {
  const handle = await open(file);
  const { size, mtime } = await handle.stat();
  return {
    kind: "large",
    modified: mtime,
    size,
    etag: `"${size.toString(36)}-${mtime.getTime().toString(36)}"`,
    handle,
  };
}

export interface FileStore {
  /** The file of this name (relative, in `/`); null where there is none, or something that is no file. */
  find(name: string): Promise<KeptFile | LargeFile | null>;
}

/** The files below `folder`. What was asked for last stays in memory, compressed once, within `room` bytes. */
export function createFileStore(folder: string, room = ROOM): FileStore {
  // In the order of use, the oldest first.
  const entries = new Map<string, Entry>();
  let held = 0;

  const forget = (name: string): void => {
    held -= entries.get(name)?.bytes ?? 0;
    entries.delete(name);
  };
  /** Counts bytes of an entry that is still kept, and makes room for them. */
  const account = (name: string, entry: Entry, bytes: number): void => {
    if (entries.get(name) !== entry) return;
    entry.bytes += bytes;
    held += bytes;
    for (const oldest of entries.keys()) {
      if (held <= room) return;
      forget(oldest);
    }
  };

  const load = (name: string, version: string): Promise<KeptFile> => {
    const read = async (): Promise<KeptFile> => {
      const handle = await open(path.join(folder, name));
      try {
        // Swapped since it was looked up: true now, and looked up again by the next request.
        const { mtime: modified } = await handle.stat();
        const body = await handle.readFile();
        account(name, entry, body.length);
        const forms = new Map<Coding, Promise<Buffer>>();
        const encoded = (coding: Coding): Promise<Buffer> => {
          const before = forms.get(coding);
          if (before) return before;
          const made = compress[coding](body);
          forms.set(coding, made);
          made.then(
            ({ length }) => account(name, entry, length),
            () => forms.delete(coding),
          );
          return made;
        };
        const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
        return { kind: "kept", modified, size: body.length, etag, body, encoded };
      } finally {
        await handle.close();
      }
    };
    const entry: Entry = { version, bytes: 0, file: Promise.resolve().then(read) };
    entries.set(name, entry);
    entry.file.catch(() => {
      if (entries.get(name) === entry) forget(name);
    });
    return entry.file;
  };

  const keep = (name: string, version: string): Promise<KeptFile> => {
    const known = entries.get(name);
    if (known?.version !== version) {
      forget(name);
      return load(name, version);
    }
    entries.delete(name);
    entries.set(name, known);
    return known.file;
  };

  return {
    async find(name) {
      try {
        const stats = await lstat(path.join(folder, name), { bigint: true });
        if (!stats.isFile()) return null;
        if (stats.size > MOST_KEPT) return await openLarge(path.join(folder, name));
        return await keep(name, versionOf(stats));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}

/** The body in the coding that was chosen, or as it is where that is no gain. */
export async function bodyOf(
  file: KeptFile,
  coding: Coding | null,
): Promise<{ body: Buffer; coding: Coding | null }> {
  if (coding === null || file.size < WORTHWHILE) return { body: file.body, coding: null };
  const body = await file.encoded(coding);
  return body.length < file.size ? { body, coding } : { body: file.body, coding: null };
}
