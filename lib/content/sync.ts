/**
 * Brings posts into a content folder and keeps them up to date, all or nothing.
 *
 * New files are staged first; then a journal is written, which is the moment of commit; then the files are moved into
 * place. Whoever reads the folder next finishes what a killed run had committed (`finishSync`), so that the folder is
 * always seen as it was or as it shall be.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { listPosts } from "./files";
import { writeWhole } from "./write";

const STATE = ".qa-sync";
const stateFile = (folder: string, name: string): string => path.join(folder, STATE, name);

/** What was brought by earlier runs: hashes by source and path. */
const broughtSchema = z.record(z.string(), z.record(z.string(), z.string()));
type Brought = z.infer<typeof broughtSchema>;

const journalSchema = z.object({
  write: z.array(z.string()),
  remove: z.array(z.string()),
  brought: broughtSchema,
});

export interface SyncReport {
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: number;
  /** Files that somebody wrote or edited here: left as they are although the source has something else. */
  kept: string[];
}

export interface SyncOptions {
  /** Name of the source, so that several can be brought into one folder. */
  source: string;
  /** Where its posts are. */
  from: string;
  /** The content folder. */
  to: string;
  /** Only files whose path contains one of these; all where empty. */
  include: readonly string[];
  onProgress?: (done: number, total: number) => void;
}

const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw error;
  }
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  const bytes = await readOrNull(file);
  if (bytes === null) return null;
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    throw new Error(
      `${file}: not readable; delete the file and sync again (posts that are there already stay)`,
    );
  }
}

/** Moves staged files into place and drops the journal. Safe to run again after being killed at any point. */
async function applyJournal(folder: string): Promise<void> {
  const journal = await readJson(stateFile(folder, "journal.json"), journalSchema);
  if (journal) {
    for (const name of journal.write) {
      const target = path.join(folder, name);
      await mkdir(path.dirname(target), { recursive: true });
      await rename(stateFile(folder, path.join("staged", name)), target).catch(
        (error: NodeJS.ErrnoException) => {
          // Moved by the run that was killed.
          if (error.code !== "ENOENT") throw error;
        },
      );
    }
    for (const name of journal.remove) {
      await rm(path.join(folder, name), { force: true });
      await removeEmptyFolders(folder, path.dirname(name));
    }
    await writeWhole(stateFile(folder, "brought.json"), `${JSON.stringify(journal.brought, null, 1)}\n`);
  }
  await rm(stateFile(folder, "journal.json"), { force: true });
  await rm(stateFile(folder, "staged"), { recursive: true, force: true });
}

async function removeEmptyFolders(root: string, name: string): Promise<void> {
  for (let folder = name; folder !== "." && folder !== ""; folder = path.dirname(folder)) {
    const entries = await readdir(path.join(root, folder)).catch(() => ["unknown"]);
    if (entries.length > 0) return;
    await rmdir(path.join(root, folder));
  }
}

/** Finishes or discards what a killed sync left below `folder`, at any depth. Costs nothing where there is nothing. */
export async function finishSync(folder: string): Promise<void> {
  const list = () => readdir(folder, { withFileTypes: true });
  let entries = await list();
  if (entries.some((entry) => entry.isDirectory() && entry.name === STATE)) {
    await applyJournal(folder);
    // What the journal removed must not be gone into.
    entries = await list();
  }
  for (const entry of entries) {
    const isOther = entry.name.startsWith(".") || entry.name === "node_modules";
    if (entry.isDirectory() && !isOther) await finishSync(path.join(folder, entry.name));
  }
}

/** Syncs one source into one folder. Never touches a file that it did not bring, or that was edited since. */
export async function syncPosts({ source, from, to, include, onProgress }: SyncOptions): Promise<SyncReport> {
  await mkdir(path.join(to, STATE), { recursive: true });
  await applyJournal(to);
  const brought: Brought = (await readJson(stateFile(to, "brought.json"), broughtSchema)) ?? {};
  const before = brought[source] ?? {};
  const others = new Set(
    Object.entries(brought).flatMap(([name, files]) => (name === source ? [] : Object.keys(files))),
  );
  const after: Record<string, string> = {};
  const report: SyncReport = { added: [], changed: [], removed: [], unchanged: 0, kept: [] };
  const names = (await listPosts(from)).filter(
    (name) => include.length === 0 || include.some((part) => name.includes(part)),
  );

  for (const [i, name] of names.entries()) {
    const bytes = await readFile(path.join(from, name));
    const wanted = hash(bytes);
    const present = await readOrNull(path.join(to, name));
    const current = present && hash(present);
    const ours = current === null || (before[name] === current && !others.has(name));
    if (current === wanted) {
      after[name] = wanted;
      report.unchanged++;
    } else if (!ours) {
      // Edited or written here. What was brought stays on record, so that the file is not taken for a local one.
      if (before[name]) after[name] = before[name];
      report.kept.push(name);
    } else {
      const staged = stateFile(to, path.join("staged", name));
      await mkdir(path.dirname(staged), { recursive: true });
      await writeFile(staged, bytes);
      after[name] = wanted;
      (current === null ? report.added : report.changed).push(name);
    }
    onProgress?.(i + 1, names.length);
  }
  for (const [name, recorded] of Object.entries(before)) {
    if (after[name] !== undefined) continue;
    const present = await readOrNull(path.join(to, name));
    if (present === null) continue;
    if (hash(present) === recorded) report.removed.push(name);
    else report.kept.push(name);
  }
  const journal = {
    write: [...report.added, ...report.changed],
    remove: report.removed,
    brought: { ...brought, [source]: after },
  };
  await writeWhole(stateFile(to, "journal.json"), JSON.stringify(journal));
  await applyJournal(to);
  return report;
}
