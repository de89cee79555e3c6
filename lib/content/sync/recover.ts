/** Before a content folder is read, completes what a killed sync left, so that no reader sees a sync half done. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { ExpectedError } from "@/lib/model/expected-error";
import { tellFault } from "@/lib/report/faults";
import { listContent } from "../files";
import { lstatOrNull } from "../lstat";
import { withLock } from "../storage/lock";
import { applyJournal } from "./apply";
import { STATE_FOLDER, statePaths } from "./state";

/** A killed sync that cannot be completed. */
export interface UnfinishedSync {
  /** Its journal, relative to the folder that is read. */
  path: string;
  /** The reason and the way out. */
  message: string;
}

/** Returns the folders at any depth that a sync brings posts into, relative; the folder itself is the empty name. */
async function syncedFolders(folder: string): Promise<string[]> {
  const { folders } = await listContent(folder);
  const isState = (name: string): boolean => path.posix.basename(name) === STATE_FOLDER;
  return folders.filter(isState).map((name) => name.slice(0, -STATE_FOLDER.length));
}

const hasLeftovers = (content: string): boolean => {
  const { journal, staged } = statePaths(content);
  return [journal, staged].some((place) => lstatOrNull(place));
};

/** Returns a stamp of all sync states below a folder; every applied sync changes it. */
function stampOf(contents: readonly string[]): string {
  return JSON.stringify(
    contents.map((content) => {
      const { brought, journal } = statePaths(content);
      const record = statSync(brought, { bigint: true, throwIfNoEntry: false });
      return [String(record?.mtimeNs), String(record?.ino), existsSync(journal)];
    }),
  );
}

export interface Settled {
  unfinished: UnfinishedSync[];
  /** Returns whether no sync was applied since. */
  isStill(): boolean;
}

/**
 * Completes or discards what killed syncs left below `folder`, at any depth; waits for a running sync. Never throws for
 * a sync that cannot be completed: the present posts can still be read.
 */
export async function settleSyncs(folder: string, say?: (line: string) => void): Promise<Settled> {
  const contents = (await syncedFolders(folder)).map((name) => path.join(folder, name));
  const stuck = new Map<string, UnfinishedSync>();
  for (;;) {
    // Take the stamp first: a sync that commits right afterwards changes it.
    const stamp = stampOf(contents);
    const left = contents.filter((content) => !stuck.has(content) && hasLeftovers(content));
    if (left.length === 0) {
      return { unfinished: [...stuck.values()], isStill: () => stampOf(contents) === stamp };
    }
    for (const content of left) {
      const { journal, lock } = statePaths(content);
      try {
        await withLock(lock, () => applyJournal(content), say);
      } catch (failure) {
        const error = tellFault(failure);
        if (!(error instanceof ExpectedError)) throw error;
        stuck.set(content, { path: path.relative(folder, journal), message: error.message });
      }
    }
  }
}
