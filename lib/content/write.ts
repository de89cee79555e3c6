/** Writing that never leaves half a file or half a folder behind. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes aside, then renames: a reader sees the old file or the new one. */
export async function writeWhole(file: string, body: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  await writeFile(aside, body);
  await rename(aside, file);
}

/** Makes `folder` hold exactly `files`, at any depth; a file whose content is there already is left alone. */
export async function writeFolder(
  folder: string,
  files: readonly { name: string; body: string }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, body } of files) {
    const file = path.join(folder, name);
    const before = await readFile(file, "utf8").catch(() => null);
    if (before !== body) await writeWhole(file, body);
  }
  const wanted = new Set(files.map(({ name }) => path.normalize(name)));
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (entry.isFile() && !wanted.has(name)) await rm(path.join(folder, name));
  }
}

/** Puts a finished folder in the place of another one; the old one stays whole until the new one stands. */
export async function swapFolder(finished: string, place: string): Promise<void> {
  const old = `${place}.old-${process.pid}`;
  await mkdir(path.dirname(place), { recursive: true });
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(finished, place);
  await rm(old, { recursive: true, force: true });
}
