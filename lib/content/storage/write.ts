/**
 * Writes files atomically. Synchronous: a site is tens of thousands of small files, and the thread pool takes three
 * times as long for each.
 */
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { shortHash } from "@/lib/text/hash";
import { filesBelow } from "./folder";
import { isRunning } from "./process";

/**
 * Seals the name of a temporary file with a hash of its parts, so that a file such as `notes.2023.tmp` is not mistaken
 * for one.
 */
const SEAL_LENGTH = 8;
const ASIDE = /^(.+)\.(\d+)-([\da-z]+)\.tmp$/;

const asideOf = (name: string, pid: number): string =>
  `${name}.${pid}-${shortHash(`${name} ${pid}`, SEAL_LENGTH)}.tmp`;

/** Windows has no `O_NOFOLLOW`. */
const THROUGH_NO_LINK =
  constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

/** Writes a file, and none that a planted link leads to. */
export function writeThroughNoLink(file: string, body: string | Uint8Array): void {
  const descriptor = openSync(file, THROUGH_NO_LINK);
  try {
    writeFileSync(descriptor, body);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes to a temporary file, then renames it: a reader sees either the old content or the new. */
export async function writeWhole(file: string, body: string | Uint8Array): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = path.join(path.dirname(file), asideOf(path.basename(file), process.pid));
  try {
    writeThroughNoLink(aside, body);
    renameSync(aside, file);
  } catch (error) {
    // Free the space again, for the disk may be full.
    rmSync(aside, { force: true });
    // Node omits the path if the file could be opened but not written.
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}

/** Removes temporary files of killed `writeWhole` runs from `folder`, which may be missing. */
export async function sweepAside(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, own = "", pid = ""] = ASIDE.exec(name) ?? [];
    if (name === asideOf(own, Number(pid)) && !isRunning(Number(pid)))
      await rm(path.join(folder, name), { force: true });
  }
}

/** Makes `folder` contain exactly `files`, at any depth; unchanged files are not rewritten. */
export async function writeFolder(
  folder: string,
  files: readonly { name: string; body: string }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, body } of files) {
    const file = path.join(folder, name);
    if (textOf(file) !== body) await writeWhole(file, body);
  }
  const wanted = new Set(files.map(({ name }) => path.posix.normalize(name)));
  for (const name of await filesBelow(folder)) {
    if (!wanted.has(name)) await rm(path.join(folder, name));
  }
}

/** Returns the text of a file; null if it cannot be read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
