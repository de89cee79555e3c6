/**
 * Replaces one folder by another, finished one.
 *
 * Node cannot exchange two folders atomically, so there is a moment, well below a millisecond, in which the old folder
 * is moved aside and the new one not yet in place. A run that is killed in that moment leaves the old folder complete
 * beside the place, and `recoverFolder`, with which every build begins, moves it back. (Switching a symbolic link would
 * be atomic, but tools that publish a folder do not expect a link.)
 *
 * Process 123 may leave these folders beside `out`: `out.new-123`, an incomplete copy; `out.old-123`, the complete
 * previous folder; `out.gone-123`, which is being deleted. Each contains a mark of that process. A folder without the
 * mark belongs to somebody else, whatever its name, and is left alone.
 */
import { cp, lstat, mkdir, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ExpectedError } from "@/lib/model/expected-error";
import { isRunning } from "./process";
import { writeThroughNoLink } from "./write";

type Aside = "new" | "old" | "gone";
const aside = (place: string, kind: Aside, pid = process.pid): string => `${place}.${kind}-${pid}`;

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

/** A file in every built site with the id of its build. */
export const SITE_MARK = ".community-qa";
/** Files in every site of version 0.1.0, which had no mark. */
const EARLIER_SITE = ["api/pairs.json", "_next/static", "search/manifest.json", "sw.js"];

const MARK = ".community-qa-aside-";
const markOf = (folder: string, pid: string | number): string => path.join(folder, MARK + pid);

/** Marks a folder as belonging to this process, so that the next build can clean up after it. */
const mark = async (folder: string): Promise<void> => writeThroughNoLink(markOf(folder, process.pid), "");

/** Removes the marks of a folder that is in place. */
async function unmark(place: string): Promise<void> {
  for (const name of await readdir(place).catch(() => [])) {
    if (name.startsWith(MARK)) await rm(path.join(place, name), { force: true });
  }
}

/** Deletes a marked folder; the mark is deleted last, so that the remains after a kill are still recognised. */
async function removeMarked(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(MARK)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
}

const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** Returns whether a build wrote the contents of a folder. */
export async function isSite(folder: string): Promise<boolean> {
  if (await exists(path.join(folder, SITE_MARK))) return true;
  const parts = await Promise.all(EARLIER_SITE.map((name) => exists(path.join(folder, name))));
  return parts.every(Boolean);
}

/** Returns the real path: the target of a link is swapped, not the link. */
const real = (place: string): Promise<string> => realpath(place).catch(() => path.resolve(place));

/**
 * Throws `ExpectedError` if a swap is impossible, or would remove something that no build wrote: a file, or a folder
 * with other contents, such as a home.
 */
export async function checkPlace(place: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(place);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    if (hasCode(error, "ENOTDIR")) {
      throw new ExpectedError(`${place} is no folder; name another one (QA_OUT), or move the file away`);
    }
    throw error;
  }
  const [inside, outside] = await Promise.all([stat(place), stat(path.dirname(await real(place)))]);
  if (inside.dev !== outside.dev) {
    throw new ExpectedError(
      `${place} is a mount point, which cannot be swapped; name a folder below it (QA_OUT)`,
    );
  }
  if (names.length > 0 && !(await isSite(place))) {
    throw new ExpectedError(
      `${place} holds something that is no built site; name another folder (QA_OUT), or empty this one`,
    );
  }
}

async function discard(folder: string, place: string): Promise<void> {
  const gone = aside(place, "gone");
  await mark(folder);
  await rename(folder, gone);
  await removeMarked(gone);
}

/** Cleans up around `place` after killed runs; returns whether it had to restore the folder. */
export async function recoverFolder(unresolved: string): Promise<boolean> {
  const place = await real(unresolved);
  let filled = false;
  await unmark(place);
  const beside = path.dirname(place);
  for (const name of await readdir(beside).catch(() => [])) {
    const [, kind, pid] = /^\.(new|old|gone)-(\d+)$/.exec(name.slice(path.basename(place).length)) ?? [];
    if (!name.startsWith(path.basename(place)) || !kind || isRunning(Number(pid))) continue;
    const left = path.join(beside, name);
    if (!(await exists(markOf(left, pid ?? "")))) continue;
    if (kind === "old" && !(await exists(place))) {
      await rename(left, place);
      await unmark(place);
      filled = true;
    } else if (kind === "old") await discard(left, place);
    else await removeMarked(left);
  }
  return filled;
}

/** Returns the folder on the same file system as the place: itself, or a copy. */
async function bringNear(finished: string, place: string): Promise<string> {
  const near = aside(place, "new");
  await mark(finished);
  try {
    await rename(finished, near);
  } catch (error) {
    if (!hasCode(error, "EXDEV")) throw error;
    try {
      await mkdir(near);
      await mark(near);
      await cp(finished, near, { recursive: true });
    } catch (failed) {
      await removeMarked(near);
      throw failed;
    }
    await rm(finished, { recursive: true, force: true });
  }
  return near;
}

/**
 * Moves a finished folder into place, from any file system. The old one stays complete until the new one is in place,
 * also on failure.
 */
export async function swapFolder(finished: string, unresolved: string): Promise<void> {
  const place = await real(unresolved);
  await mkdir(path.dirname(place), { recursive: true });
  const near = await bringNear(finished, place);
  try {
    await exchange(near, place);
  } finally {
    // Already gone if all went well.
    await removeMarked(near);
  }
}

async function exchange(near: string, place: string): Promise<void> {
  const old = aside(place, "old");
  const moved = await moveAside(place, old);
  try {
    await rename(near, place);
  } catch (error) {
    // Another checkout builds into the same place and moved its site there between the two renames.
    const filled = hasCode(error, "ENOTEMPTY", "EEXIST");
    if (moved) await (filled ? discard(old, place) : rename(old, place));
    if (!filled) {
      await unmark(place);
      throw error;
    }
    return exchange(near, place);
  }
  await unmark(place);
  if (moved) await discard(old, place);
}

/** Returns whether there was a folder to move aside. */
async function moveAside(place: string, old: string): Promise<boolean> {
  try {
    await mark(place);
    await rename(place, old);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}
