/** Where a sync keeps its state within the folder that it brings posts into. */
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ExpectedError } from "@/lib/model/expected-error";
import { lookAt } from "../look";
import { withLock } from "../storage/lock";

/** A sync that cannot be done, or a record that cannot be used; the message says why and what to do. */
export class SyncError extends ExpectedError {
  override name = "SyncError";
}

export const STATE_FOLDER = ".qa-sync";
/** Of the state, Git keeps the record of what was brought, and nothing else. */
const IGNORED = "*\n!brought.json\n";
const IGNORE_NAME = ".gitignore";

/** Paths of the state within a content folder. */
export interface StatePaths {
  folder: string;
  /** What was brought by earlier runs. */
  brought: string;
  /** What a run has committed itself to do. */
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

/** Throws `SyncError` if a part of the state is a link: what is written there would go elsewhere. */
export function checkState(content: string): void {
  const { folder, staged } = statePaths(content);
  for (const place of [folder, staged]) {
    const found = lookAt(place);
    if (found && !found.isDirectory())
      throw new SyncError(`${place}: is no folder; move it away, then sync again`);
  }
}

/** Creates the folder of the state where it is missing. */
export function createState(content: string): void {
  checkState(content);
  const { folder } = statePaths(content);
  mkdirSync(folder, { recursive: true });
  const ignore = path.join(folder, IGNORE_NAME);
  if (!lookAt(ignore)) writeFileSync(ignore, IGNORED);
}

/** Removes the folder of the state where nothing is kept in it; another command that waits creates it again. */
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
 * Runs `work` while no other command writes to a content folder: a sync, a build that records permalinks, an import. Throws
 * `SyncError` where the place of the lock cannot be used.
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
    if (lookAt(statePaths(content).folder)) removeEmptyState(content);
  }
}
