/**
 * Plans a sync before anything is changed. Pure: hashes in, changes out. A plan is either applicable as a whole or
 * rejected.
 */
import { byText } from "@/lib/text/by-text";

/** One change. `from` and `to` are hashes of the file before and after; null if there is none. */
export interface Change {
  name: string;
  from: string | null;
  to: string | null;
}

/**
 * The entry at a name in the content folder. `hash` is null for files that no sync manages, because it is not needed.
 */
export type Present = { kind: "file"; hash: string | null } | { kind: "folder" } | { kind: "other" };

export interface SyncInput {
  /** Hash of each post of the source, by name. */
  wanted: ReadonlyMap<string, string>;
  /** Entries of the source that no sync brings (links, files too large). Posts at or below them stay as they are. */
  passedOver: readonly string[];
  /** Everything in the content folder, by name. */
  present: ReadonlyMap<string, Present>;
  /** Hash of each post as this source brought it. */
  before: ReadonlyMap<string, string>;
  /** Posts that other sources brought. */
  others: ReadonlySet<string>;
  /** Returns a key that is equal for names of the same file on this file system (`A.md` and `a.md` on some). */
  keyOf: (name: string) => string;
}

export interface SyncReport {
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: number;
  /** Files written or edited here, which stay although the source differs. */
  kept: string[];
}

export type SyncPlan =
  | {
      state: "ready";
      /** Removals first: a file may become a folder. */
      changes: Change[];
      /** Hash of each post as this source will have brought it. */
      after: Map<string, string>;
      report: SyncReport;
    }
  | { state: "blocked"; obstacles: string[] };

/** Returns the parent folders of a path, the nearest first. */
function parentsOf(name: string): string[] {
  const parts = name.split("/");
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join("/"));
}

/** Plans a sync. */
export function planSync(input: SyncInput): SyncPlan {
  const { wanted, before, others, keyOf } = input;
  const present = new Map([...input.present].map(([name, found]) => [keyOf(name), found]));
  const recorded = new Map([...before].map(([name, hash]) => [keyOf(name), hash]));
  const foreign = new Set([...others].map(keyOf));
  const report: SyncReport = { added: [], changed: [], removed: [], unchanged: 0, kept: [] };
  const after = new Map<string, string>();
  const writes: Change[] = [];

  for (const [name, to] of wanted) {
    const key = keyOf(name);
    const found = present.get(key);
    const mine = recorded.get(key);
    if (!found || found.kind === "folder") {
      writes.push({ name, from: null, to });
      report.added.push(name);
      after.set(name, to);
    } else if (found.kind === "file" && found.hash === to) {
      report.unchanged++;
      after.set(name, to);
    } else if (found.kind === "file" && mine !== undefined && found.hash === mine && !foreign.has(key)) {
      writes.push({ name, from: mine, to });
      report.changed.push(name);
      after.set(name, to);
    } else {
      // Keep the record, so that the file is not mistaken for one written here.
      if (mine !== undefined) after.set(name, mine);
      report.kept.push(name);
    }
  }

  const wantedKeys = new Set([...wanted.keys()].map(keyOf));
  const staying = new Set(input.passedOver.map(keyOf));
  const removals: Change[] = [];
  // A record from another file system may contain two names that are one file here.
  for (const [key, { name, from }] of new Map(
    [...before].map(([name, from]) => [keyOf(name), { name, from }]),
  )) {
    if (wantedKeys.has(key)) continue;
    if ([name, ...parentsOf(name)].some((place) => staying.has(keyOf(place)))) {
      after.set(name, from);
      continue;
    }
    const found = present.get(key);
    if (found?.kind !== "file" || foreign.has(key)) continue;
    if (found.hash === from) {
      removals.push({ name, from, to: null });
      report.removed.push(name);
    } else report.kept.push(name);
  }

  const removed = new Set(removals.map(({ name }) => keyOf(name)));
  const obstacles = [
    ...sameToTheFileSystem(wanted.keys(), keyOf),
    ...inTheWay(writes, present, removed, keyOf),
  ];
  if (obstacles.length > 0) return { state: "blocked", obstacles };
  for (const list of [report.added, report.changed, report.removed, report.kept]) list.sort(byText);
  return { state: "ready", changes: [...removals, ...writes], after, report };
}

/** Reports posts of the source that would be one file here, and posts in the place of another one's folder. */
function sameToTheFileSystem(names: Iterable<string>, keyOf: SyncInput["keyOf"]): string[] {
  const first = new Map<string, string>();
  const obstacles: string[] = [];
  for (const name of names) {
    const other = first.get(keyOf(name));
    if (other === undefined) first.set(keyOf(name), name);
    else obstacles.push(`"${other}" and "${name}" are one file here; rename one of them in the source`);
  }
  for (const name of first.values()) {
    const [parent] = parentsOf(name).flatMap((folder) => first.get(keyOf(folder)) ?? []);
    if (parent !== undefined)
      obstacles.push(`"${parent}" is a post and the folder of "${name}"; rename one of them`);
  }
  return obstacles;
}

/** Returns what occupies the place of a post or its folder and is not removed first. */
function inTheWay(
  writes: readonly Change[],
  present: ReadonlyMap<string, Present>,
  removed: ReadonlySet<string>,
  keyOf: SyncInput["keyOf"],
): string[] {
  const staying = [...present].filter(([key, { kind }]) => kind !== "folder" && !removed.has(key));
  const files = new Set(staying.map(([key]) => key));
  const filled = new Map(staying.flatMap(([key]) => parentsOf(key).map((folder) => [folder, key] as const)));
  return writes.flatMap(({ name }) => {
    const parent = parentsOf(name).find((folder) => files.has(keyOf(folder)));
    if (parent !== undefined) {
      return [`"${parent}" stands where the source has a folder ("${name}"); move it away`];
    }
    const within = filled.get(keyOf(name));
    return within === undefined
      ? []
      : [`"${within}" lies where the source has the post "${name}"; move it away`];
  });
}
