/**
 * Writing that never leaves half a file behind. Waits for the disk in place: a site is ten thousands of small files, and
 * the thread pool takes three times as long for each.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { shortHash } from "@/lib/text/hash";
import { filesBelow } from "./folder";
import { isRunning } from "./process";

/** Binds the name of a file aside to what it is and who writes it: nobody else's `notes.2023.tmp` is taken for one. */
const SEAL_LENGTH = 8;
const ASIDE = /^(.+)\.(\d+)-([\da-z]+)\.tmp$/;

const asideOf = (name: string, pid: number): string =>
  `${name}.${pid}-${shortHash(`${name} ${pid}`, SEAL_LENGTH)}.tmp`;

/** Writes aside, then renames: a reader sees the old file or the new one. */
export async function writeWhole(file: string, body: string | Uint8Array): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = path.join(path.dirname(file), asideOf(path.basename(file), process.pid));
  try {
    writeFileSync(aside, body);
    renameSync(aside, file);
  } catch (error) {
    // A full disk gets back what was taken of it.
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Removes what killed runs of `writeWhole` left in `folder`; a folder that is missing holds nothing. */
export async function sweepAside(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, own = "", pid = ""] = ASIDE.exec(name) ?? [];
    if (name === asideOf(own, Number(pid)) && !isRunning(Number(pid)))
      await rm(path.join(folder, name), { force: true });
  }
}

/** Makes `folder` hold exactly `files`, at any depth; a file whose content is there already is left alone. */
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

/** The text of a file; null if it cannot be read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
