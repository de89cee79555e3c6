/** Where a sync keeps its state within the folder that it brings posts into. */
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ExpectedError } from "@/lib/model/expected-error";
import { lstatOrNull } from "../lstat";
import { withLock } from "../storage/lock";

/** A sync is impossible, or a record unusable; the message says why and what to do. */
export class SyncError extends ExpectedError {
  override name = "SyncError";
}

export const STATE_FOLDER = ".qa-sync";
/** Git tracks the record of what was brought, and nothing else of the state. */
const IGNORED = "*\n!brought.json\n";
const IGNORE_NAME = ".gitignore";

/** Paths of the state within a content folder. */
export interface StatePaths {
  folder: string;
  /** What earlier runs brought. */
  brought: string;
  /** What the present run has committed to do. */
  journal: string;
  /** New files before they are moved into place. */
  staged: string;
  lock: string;
}

export function statePaths(content: string): StatePaths {
  const folder = path.join(content, STATE_FOLDER);
  return {
    folder,
    brought: path.join(folder, "brought.json"),
    journal: path.join(folder, "journal.json"),
    staged: path.join(folder, "staged"),
    lock: path.join(folder, "lock"),
  };
}

/** Throws `SyncError` if a part of the state is a link, through which writes would go elsewhere. */
export function checkState(content: string): void {
  const { folder, staged } = statePaths(content);
  for (const place of [folder, staged]) {
    const found = lstatOrNull(place);
    if (found && !found.isDirectory())
      throw new SyncError(`${place}: is no folder; move it away, then sync again`);
  }
}

/** Creates the state folder if it is missing. */
export function createState(content: string): void {
  checkState(content);
  const { folder } = statePaths(content);
  mkdirSync(folder, { recursive: true });
  const ignore = path.join(folder, IGNORE_NAME);
  if (!lstatOrNull(ignore)) writeFileSync(ignore, IGNORED);
}

/** Removes the state folder if it is empty; another waiting command recreates it. */
function removeEmptyState(content: string): void {
  const { folder } = statePaths(content);
  if (readdirSync(folder).some((name) => name !== IGNORE_NAME)) return;
  rmSync(path.join(folder, IGNORE_NAME), { force: true });
  try {
    rmdirSync(folder);
  } catch {
    // Another command has just created its lock.
  }
}

/**
 * Runs `work` while no other command (a sync, a build that records permalinks, an import) writes to a content folder.
 * Throws `SyncError` if the lock cannot be created.
 */
export async function withContentLock<T>(
  content: string,
  work: () => Promise<T>,
  say?: (line: string) => void,
): Promise<T> {
  checkState(content);
  const locked = (): Promise<T> => {
    createState(content);
    return work();
  };
  try {
    return await withLock(statePaths(content).lock, locked, say);
  } finally {
    if (lstatOrNull(statePaths(content).folder)) removeEmptyState(content);
  }
}
