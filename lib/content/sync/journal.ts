/** The journal of a sync: written once all new files are staged, which is the moment of commit; gone when all is done. */
import { rm } from "node:fs/promises";
import { z } from "zod";
import { writeWhole } from "../storage/write";
import type { Change } from "./plan";
import { type Brought, broughtSchema, nameSchema, readState } from "./record";
import { type StatePaths, SyncError } from "./state";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256");

const journalSchema = z.object({
  version: z.literal(2),
  /** Where the changes are recorded in `brought`. */
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

/** The way out of a journal that cannot be used. */
export const mendJournal = ({ journal }: StatePaths): string =>
  `delete ${journal}, then sync again (posts that are there stay)`;

/** The committed journal; null if there is none. Throws `SyncError` if it is unusable. */
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

/** Drops the journal and what was staged for it. */
export async function dropJournal({ journal, staged }: StatePaths): Promise<void> {
  await rm(journal, { force: true });
  await rm(staged, { recursive: true, force: true });
}
