/** Matches pairs with their ids in the ledger, even if text, position, file or date were edited. Pure. */
import { shortHash } from "@/lib/text/hash";
import { headOf, type Ledger, type LedgerEntry, onOneLine } from "./ledger";
import { core, exactKey, likeness, sketch, THRESHOLD } from "./likeness";
import { type Candidate, MARGIN, pickClear } from "./pick";

/** The properties that identify a pair. */
export interface Identity {
  path: string;
  date: string | null;
  asker: string | null;
  project: string | null;
  question: string;
  answer: string | null;
  url: string | null;
}

/** Returns the entry that records a pair, with a hash of its texts if one is longer than its recorded beginning. */
export function toEntry(identity: Identity): LedgerEntry {
  const texts = [identity.question, identity.answer ?? ""].map(onOneLine);
  const question = headOf(identity.question);
  const answer = identity.answer && headOf(identity.answer);
  const isCut = texts.join("").length > question.length + (answer ?? "").length;
  return { ...identity, question, answer, ...(isCut ? { print: shortHash(texts.join("\n")) } : {}) };
}

/** A pair that vanished returns only if it is nearly unchanged. */
const RETURNING = 0.8;
/** Letters that question and answer need to be recognised in another post by their text alone. */
const TELLING_LETTERS = 8;

const groupBy = <T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

export interface Matches {
  /** The ledger's id of each pair, in order; null for a new pair. No id is assigned twice. */
  ids: (string | null)[];
  /** Candidate ids of a pair without one, by its index: they are too similar to choose from. */
  unclear: Map<number, string[]>;
}

/**
 * Matches pairs, given as the entries that would record them, with the ledger.
 *
 * The most certain matches come first: the same texts of the same person in the same post, then in any post (moved, or
 * the file renamed). Then, within a post or the file to which it was renamed, similar entries without a rival: first
 * those whose pair existed in the last build, then those that were gone.
 */
export function matchLedger(pairs: readonly LedgerEntry[], ledger: Ledger): Matches {
  const ids: (string | null)[] = pairs.map(() => null);
  const free = new Map(ledger);
  const renamed = new Map<string, string>();
  const give = (index: number, id: string): void => {
    const entry = free.get(id);
    const pair = pairs[index];
    if (!entry || !pair) return;
    ids[index] = id;
    free.delete(id);
    if (entry.path !== pair.path && !renamed.has(entry.path)) renamed.set(entry.path, pair.path);
  };
  const open = (): number[] => pairs.flatMap((_, i) => (ids[i] === null ? [i] : []));

  unchanged(pairs, free).forEach(([i, id]) => {
    give(i, id);
  });
  exactInPost(pairs, open(), free).forEach(([i, id]) => {
    give(i, id);
  });
  exactElsewhere(pairs, open(), free).forEach(([i, id]) => {
    give(i, id);
  });
  const home = homes(pairs, renamed);
  const { chosen, unclear } = pickClear(candidatesOf(pairs, open(), free, home), THRESHOLD);
  for (const [i, id] of chosen) give(i, id);
  return { ids, unclear };
}

/** Matches unchanged pairs with unique entries: the majority, found without comparing texts. */
function unchanged(pairs: readonly LedgerEntry[], free: Ledger): [number, string][] {
  const keyOf = ({ path, asker, question, answer }: LedgerEntry): string =>
    JSON.stringify([path, asker, question, answer]);
  const entries = groupBy(free, ([, entry]) => keyOf(entry));
  const wanted = groupBy(pairs.keys(), (i) => (pairs[i] ? keyOf(pairs[i]) : ""));
  return [...wanted].flatMap(([key, [i, rival]]): [number, string][] => {
    const [match, other] = entries.get(key) ?? [];
    return i === undefined || rival !== undefined || !match || other ? [] : [[i, match[0]]];
  });
}

/**
 * Matches the same texts of the same person in the same post. Identical entries are assigned in order, which makes no
 * difference. If only the recorded beginnings are equal, hashes distinguish them.
 */
function exactInPost(
  pairs: readonly LedgerEntry[],
  open: readonly number[],
  free: Ledger,
): [number, string][] {
  if (free.size === 0) return [];
  const keyOf = (entry: LedgerEntry): string => `${entry.path}\n${exactKey(entry)}`;
  const entries = groupBy(free, ([, entry]) => keyOf(entry));
  const wanted = groupBy(open, (i) => (pairs[i] ? keyOf(pairs[i]) : ""));
  return [...wanted].flatMap(([key, group]): [number, string][] => {
    // Entries whose pair existed in the last build come first.
    const left = (entries.get(key) ?? []).sort(([, a], [, b]) => Number(a.gone ?? 0) - Number(b.gone ?? 0));
    const given = group.flatMap((i): [number, string][] => {
      const at = left.findIndex(([, { print }]) => print === pairs[i]?.print);
      const [match] = at < 0 ? [] : left.splice(at, 1);
      return match ? [[i, match[0]]] : [];
    });
    // A hash is recorded only where needed, so a single entry may have none.
    const [only, other] = left.filter(([, { gone, print }]) => !gone && print === undefined);
    const [last, rival] = group.filter((i) => !given.some(([taken]) => taken === i));
    if (only && !other && last !== undefined && rival === undefined) given.push([last, only[0]]);
    return given;
  });
}

/** Matches the same texts of the same person in another post, if there is one such entry and one such pair. */
function exactElsewhere(
  pairs: readonly LedgerEntry[],
  open: readonly number[],
  free: Ledger,
): [number, string][] {
  if (free.size === 0 || open.length === 0) return [];
  const entries = groupBy(free, ([, entry]) => exactKey(entry));
  const wanted = groupBy(open, (i) => (pairs[i] ? exactKey(pairs[i]) : ""));
  return [...wanted].flatMap(([key, [i, rival]]): [number, string][] => {
    const [match, other] = entries.get(key) ?? [];
    if (i === undefined || !match || rival !== undefined || other) return [];
    const letters = core(match[1].question) + core(match[1].answer ?? "");
    return letters.length < TELLING_LETTERS ? [] : [[i, match[0]]];
  });
}

/** Returns the post in which to look for an entry's pair: its own, or the one to which that was renamed. */
function homes(
  pairs: readonly LedgerEntry[],
  renamed: ReadonlyMap<string, string>,
): (entry: LedgerEntry) => string {
  const paths = new Set(pairs.map(({ path }) => path));
  const byDate = new Map(pairs.flatMap(({ path, date }) => (date ? [[date, path] as const] : [])));
  return ({ path, date }) =>
    paths.has(path) ? path : (renamed.get(path) ?? (date ? byDate.get(date) : undefined) ?? path);
}

/** Returns all sufficiently and nearly similar candidates within one post. */
function candidatesOf(
  pairs: readonly LedgerEntry[],
  open: readonly number[],
  free: Ledger,
  home: (entry: LedgerEntry) => string,
): Candidate[] {
  const byPost = groupBy(
    [...free].map(([id, entry]) => ({ id, sketched: sketch(entry) })),
    ({ sketched }) => home(sketched.entry),
  );
  return open.flatMap((i) => {
    const pair = pairs[i];
    const rivals = pair ? (byPost.get(pair.path) ?? []) : [];
    if (!pair || rivals.length === 0) return [];
    const own = sketch(pair);
    return rivals.flatMap(({ id, sketched }): Candidate[] => {
      const score = likeness(own, sketched);
      // A pair that existed in the last build is preferred to one that was gone.
      if (sketched.entry.gone) return score < RETURNING ? [] : [{ pair: i, id, score: score - MARGIN }];
      return score < THRESHOLD - MARGIN ? [] : [{ pair: i, id, score }];
    });
  });
}
