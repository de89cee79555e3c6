/**
 * The journal of a sync. Writing it, once all new files are staged, commits the sync; it is removed when all changes
 * are applied.
 */
import { rm } from "node:fs/promises";
import { z } from "zod";
import { writeWhole } from "../storage/write";
import type { Change } from "./plan";
import { type Brought, broughtSchema, nameSchema, readState } from "./record";
import { type StatePaths, SyncError } from "./state";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256");

const journalSchema = z.object({
  version: z.literal(2),
  /** Key under which `brought` records the changes. */
  address: z.string(),
  changes: z.array(z.object({ name: nameSchema, from: hash.nullable(), to: hash.nullable() })),
  brought: broughtSchema,
});

export interface Journal {
  version: 2;
  address: string;
  changes: Change[];
  brought: Brought;
}

/** Returns the way out if a journal is unusable. */
export const mendJournal = ({ journal }: StatePaths): string =>
  `delete ${journal}, then sync again (posts that are there stay)`;

/** Returns the committed journal; null if there is none. Throws `SyncError` if it is unusable. */
export function readJournal(paths: StatePaths): Journal | null {
  const journal = readState<Journal>(paths.journal, () => journalSchema, mendJournal(paths));
  const names = journal?.changes.map(({ name }) => name) ?? [];
  if (new Set(names).size < names.length) {
    throw new SyncError(`${paths.journal}: names a post twice; ${mendJournal(paths)}`);
  }
  return journal;
}

export const writeJournal = (paths: StatePaths, journal: Journal): Promise<void> =>
  writeWhole(paths.journal, JSON.stringify(journal));

/** Removes the journal and its staged files. */
export async function dropJournal({ journal, staged }: StatePaths): Promise<void> {
  await rm(journal, { force: true });
  await rm(staged, { recursive: true, force: true });
}
