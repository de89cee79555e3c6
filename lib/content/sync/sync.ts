/**
 * Brings posts into a content folder and keeps them up to date, all or nothing: survey, plan, stage, commit, apply,
 * verify. A reader completes what a killed run had committed (`recover.ts`), so it sees the folder either before or
 * after a sync. docs/decisions gives the reasons.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createResolver } from "../storage/stored-name";
import { applyJournal } from "./apply";
import { hashOf } from "./hash";
import type { SourceIdentity } from "./identity";
import { dropJournal, writeJournal } from "./journal";
import { type Change, planSync, type SyncPlan, type SyncReport } from "./plan";
import { type Brought, type BroughtSource, readBrought, recordOf } from "./record";
import { SyncError, statePaths, withContentLock } from "./state";
import {
  checkApart,
  checkWritable,
  keyOn,
  type PassedOver,
  readPostBytes,
  surveySource,
  surveyTarget,
} from "./survey";

export interface SyncOptions {
  source: SourceIdentity;
  /** The folder of its posts. */
  from: string;
  /** The content folder. */
  to: string;
  /** Only files whose path contains one of these; all if empty. */
  include: readonly string[];
  onProgress?: (done: number, total: number) => void;
  /** Reports that this process waits for another one. */
  say?: (line: string) => void;
}

export interface SyncResult extends SyncReport {
  /** Entries of the source that were not brought. */
  passedOver: PassedOver[];
}

/**
 * Syncs one source into one folder. Never touches a file that it did not bring, or that was edited since. Throws
 * `SyncError`, without any change, if the whole sync is impossible.
 */
export async function syncPosts(options: SyncOptions): Promise<SyncResult> {
  await mkdir(options.to, { recursive: true });
  checkApart(options.from, options.to);
  return withContentLock(options.to, () => syncLocked(options), options.say);
}

async function syncLocked({ source, from, to, include, onProgress }: SyncOptions): Promise<SyncResult> {
  const paths = statePaths(to);
  await applyJournal(to);
  const brought = readBrought(paths.brought);
  const { wanted, passedOver } = await surveySource(from, include, onProgress);
  const record = recordOf(brought, source, (name) => wanted.has(name));
  const plan = await planFrom({ to, wanted, passedOver, record, brought });
  if (plan.state === "blocked") throw blocked(to, plan.obstacles);
  checkWritable(to, plan.changes);
  try {
    await stage(from, paths.staged, plan.changes);
    await writeJournal(paths, {
      version: 2,
      address: source.address,
      changes: plan.changes,
      brought: recordAfter(brought, record, { ...source, files: Object.fromEntries(plan.after) }),
    });
  } catch (error) {
    await dropJournal(paths);
    throw error;
  }
  const edited = new Set(await applyJournal(to));
  return { ...withEdited(plan.report, edited), passedOver };
}

interface PlanInput {
  to: string;
  wanted: ReadonlyMap<string, string>;
  passedOver: readonly PassedOver[];
  record: BroughtSource | null;
  brought: Brought;
}

async function planFrom({ to, wanted, passedOver, record, brought }: PlanInput): Promise<SyncPlan> {
  const keyOf = keyOn(statePaths(to).folder);
  const before = new Map(Object.entries(record?.files ?? {}));
  const asked = new Set([...wanted.keys(), ...before.keys()].map(keyOf));
  const others = brought.sources.filter((other) => other !== record);
  return planSync({
    wanted,
    passedOver: passedOver.map(({ name }) => name),
    present: await surveyTarget(to, (name) => asked.has(keyOf(name))),
    before,
    others: new Set(others.flatMap(({ files }) => Object.keys(files))),
    keyOf,
  });
}

/** Stages the new files. Throws `SyncError` if the source changes meanwhile. */
async function stage(from: string, staged: string, changes: readonly Change[]): Promise<void> {
  await mkdir(staged, { recursive: true });
  const placeOf = createResolver(staged);
  for (const { name, to } of changes) {
    if (to === null) continue;
    const bytes = readPostBytes(path.join(from, name));
    if (typeof bytes === "string" || hashOf(bytes) !== to) {
      throw new SyncError(`${path.join(from, name)}: changed while it was read; sync again`);
    }
    const place = placeOf(name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
}

/** Returns the record with a source's old entry replaced by its new one. */
function recordAfter(brought: Brought, old: BroughtSource | null, entry: BroughtSource): Brought {
  const at = old ? brought.sources.indexOf(old) : brought.sources.length;
  return { ...brought, sources: brought.sources.toSpliced(at, 1, entry) };
}

/** Adds files that were edited in the last moment to the kept ones. */
function withEdited(report: SyncReport, edited: ReadonlySet<string>): SyncReport {
  const done = (names: readonly string[]): string[] => names.filter((name) => !edited.has(name));
  return {
    ...report,
    added: done(report.added),
    changed: done(report.changed),
    removed: done(report.removed),
    kept: [...report.kept, ...edited],
  };
}

/** Maximum of obstacles reported; further ones are usually of the same kind. */
const TOLD = 5;

function blocked(to: string, obstacles: readonly string[]): SyncError {
  const more = obstacles.length > TOLD ? [`and ${obstacles.length - TOLD} more`] : [];
  const lines = [...obstacles.slice(0, TOLD), ...more].map((line) => `\n  ${line}`).join("");
  return new SyncError(`${to}: nothing was changed, since the sync cannot be done as a whole:${lines}`);
}
