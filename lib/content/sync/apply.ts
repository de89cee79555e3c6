/** Applies a journal. Safe to repeat after being killed at any point. */
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { ExpectedError } from "@/lib/model/expected-error";
import { tellFault } from "@/lib/report/faults";
import { lstatOrNull } from "../lstat";
import { createResolver, StoredNameError } from "../storage/stored-name";
import { writeWhole } from "../storage/write";
import { hashOfFile } from "./hash";
import { dropJournal, type Journal, mendJournal, readJournal } from "./journal";
import type { Change } from "./plan";
import { serializeBrought } from "./record";
import { checkState, type StatePaths, SyncError, statePaths } from "./state";

type Outcome = "done" | "edited";

/** Removes the folders that a removal left empty, up to but excluding the content folder. */
function removeEmptyParents(content: string, name: string): void {
  for (let folder = path.posix.dirname(name); folder !== "."; folder = path.posix.dirname(folder)) {
    const place = path.join(content, folder);
    if (!lstatOrNull(place)?.isDirectory() || readdirSync(place).length > 0) return;
    rmdirSync(place);
  }
}

/** Removes a tree of empty folders. Throws if it contains a file. */
function removeHollow(place: string): void {
  if (!lstatOrNull(place)?.isDirectory()) return;
  for (const name of readdirSync(place)) removeHollow(path.join(place, name));
  rmdirSync(place);
}

/** Returns the hash of what a change finds or has left; a folder counts as nothing, anything else as edited. */
function current(file: string): string | null {
  const found = lstatOrNull(file);
  if (!found || found.isDirectory()) return null;
  return hashOfFile(file) ?? "other";
}

function remove(content: string, file: string, { name, from }: Change): Outcome {
  const now = current(file);
  // A file edited since the journal was written is left alone.
  if (now !== null && now !== from) return "edited";
  if (now !== null) rmSync(file);
  removeEmptyParents(content, name);
  return "done";
}

function write(file: string, staged: string, { name, from, to }: Change): Outcome {
  const now = current(file);
  if (now === to) return "done";
  if (now !== from) return "edited";
  if (hashOfFile(staged) !== to) throw new SyncError(`the new "${name}" is missing or damaged`);
  mkdirSync(path.dirname(file), { recursive: true });
  removeHollow(file);
  renameSync(staged, file);
  return "done";
}

/** Applies all changes, removals first. Returns those whose file was edited meanwhile and is therefore left alone. */
function applyChanges(content: string, { staged }: StatePaths, changes: readonly Change[]): Change[] {
  const placeOf = createResolver(content);
  // Check each folder again: a removal may replace a folder.
  const removals = changes.filter(({ to }) => to === null);
  const edited = removals.filter((change) => remove(content, placeOf(change.name), change) === "edited");
  const newPlaceOf = createResolver(content);
  const stagedPlaceOf = lstatOrNull(staged) ? createResolver(staged) : null;
  for (const change of changes) {
    if (change.to === null) continue;
    const from = stagedPlaceOf?.(change.name) ?? path.join(staged, change.name);
    if (write(newPlaceOf(change.name), from, change) === "edited") edited.push(change);
  }
  return edited;
}

/** Throws `SyncError` if a file is not in the state that its change should leave. */
function verify(content: string, changes: readonly Change[]): void {
  const placeOf = createResolver(content);
  const wrong = changes.find(({ name, to }) => current(placeOf(name)) !== to);
  if (wrong) throw new SyncError(`"${wrong.name}" is not what was brought: another program writes here`);
}

/** Returns the record after the journal, in which edited posts keep their last synced hash. */
function recordAfter({ address, brought }: Journal, edited: readonly Change[]): string {
  const sources = brought.sources.map((source) => {
    if (source.address !== address) return source;
    const files = { ...source.files };
    for (const { name, from, to } of edited) {
      if (to === null) continue;
      if (from === null) delete files[name];
      else files[name] = from;
    }
    return { ...source, files };
  });
  return serializeBrought({ ...brought, sources });
}

/**
 * Completes the journal of a content folder and removes it; removes staged files without a journal. Returns the names
 * that were edited meanwhile and left alone. Hold the lock. Throws `SyncError` with a way out if the journal cannot be
 * completed; journal and staged files are then kept.
 */
export async function applyJournal(content: string): Promise<string[]> {
  const paths = statePaths(content);
  checkState(content);
  const journal = readJournal(paths);
  if (!journal) {
    await dropJournal(paths);
    return [];
  }
  try {
    const edited = applyChanges(content, paths, journal.changes);
    verify(
      content,
      journal.changes.filter((change) => !edited.includes(change)),
    );
    await writeWhole(paths.brought, recordAfter(journal, edited));
    await dropJournal(paths);
    return edited.map(({ name }) => name);
  } catch (error) {
    throw unfinished(paths, error);
  }
}

/** Returns an error that a person can fix with its way out; any other error unchanged. */
function unfinished(paths: StatePaths, failure: unknown): unknown {
  const error = failure instanceof StoredNameError ? failure : tellFault(failure);
  if (!(error instanceof ExpectedError || error instanceof StoredNameError)) return error;
  return new SyncError(
    `${paths.journal}: a sync was interrupted and cannot be finished: ${error.message}. ` +
      `Mend that and run this again, or ${mendJournal(paths)}`,
    { cause: error },
  );
}
