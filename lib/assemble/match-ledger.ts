/** Finds each pair's id in the ledger again, however its text, place, file or date were edited. */
import { bigrams, dice, essence } from "@/lib/text/similarity";
import { headOf, type Ledger, type LedgerEntry } from "./ledger";

/** What a pair is recognised by. */
export interface Identity {
  path: string;
  date: string | null;
  asker: string | null;
  project: string | null;
  question: string;
  answer: string | null;
  url: string | null;
}

/** The entry that records a pair. */
export function toEntry(identity: Identity): LedgerEntry {
  return {
    ...identity,
    question: headOf(identity.question),
    answer: identity.answer && headOf(identity.answer),
  };
}

/** Question and answer weigh thus; who asked only tips the scales between alike candidates. */
const QUESTION_WEIGHT = 0.6;
const SAME_ASKER = 0.1;
/**
 * Alike enough to be the same pair, edited: either text may be written anew if the other one stays and the asker is
 * the same. Different pairs of a weekly post stay below 0.4.
 */
const THRESHOLD = 0.5;

interface Sketch {
  id: string;
  entry: LedgerEntry;
  question: Map<string, number>;
  answer: Map<string, number>;
}

const sketch = (id: string, entry: LedgerEntry): Sketch => ({
  id,
  entry,
  question: bigrams(entry.question),
  answer: bigrams(entry.answer ?? ""),
});

function likeness(a: Sketch, b: Sketch): number {
  const asker = a.entry.asker !== null && a.entry.asker === b.entry.asker ? SAME_ASKER : 0;
  const question = dice(a.question, b.question);
  if (a.entry.answer === null && b.entry.answer === null) return question + asker;
  // A question that got its answer later is the same question.
  if (a.entry.answer === null || b.entry.answer === null) return question * 0.9 + asker;
  return question * QUESTION_WEIGHT + dice(a.answer, b.answer) * (1 - QUESTION_WEIGHT) + asker;
}

/** Whether two entries can be one pair, edited. */
export function alike(a: LedgerEntry, b: LedgerEntry): boolean {
  return likeness(sketch("", a), sketch("", b)) >= THRESHOLD;
}

const groupBy = <T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

/**
 * The ledger's id of each pair, given as the entry that would record it, in their order; null for a pair that is new. No
 * id is given twice.
 *
 * Three passes, surest first: the same question in the same post; the same question and asker anywhere (moved, or the
 * file renamed); then, within a post or the file that it was renamed to, the most alike entries and pairs.
 */
export function matchLedger(pairs: readonly LedgerEntry[], ledger: Ledger): (string | null)[] {
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

  const exact = (key: (entry: LedgerEntry) => string): void => {
    // Keys cost more than all the rest: none are made where nothing is left to find.
    if (free.size === 0) return;
    const candidates = groupBy(free, ([, entry]) => key(entry));
    for (const list of candidates.values()) list.reverse();
    pairs.forEach((pair, i) => {
      if (ids[i] !== null) return;
      const match = candidates.get(key(pair))?.pop();
      if (match) give(i, match[0]);
    });
  };
  exact((entry) =>
    [entry.path, entry.asker, essence(entry.question), essence(entry.answer ?? "")].join("\n"),
  );
  exact((entry) => [entry.path, essence(entry.question)].join("\n"));
  exact((entry) => [entry.asker, essence(entry.question), essence(entry.answer ?? "")].join("\n"));

  const paths = new Set(pairs.map(({ path }) => path));
  const byDate = new Map(pairs.flatMap(({ path, date }) => (date ? [[date, path] as const] : [])));
  /** The post in which an entry's pair is looked for: its own, or what that was renamed to. */
  const home = ({ path, date }: LedgerEntry): string =>
    paths.has(path) ? path : (renamed.get(path) ?? (date ? byDate.get(date) : undefined) ?? path);

  const entriesByPost = groupBy(
    [...free].map(([id, entry]) => sketch(id, entry)),
    ({ entry }) => home(entry),
  );
  const open = pairs.map((pair, i) => ({ pair, i })).filter(({ i }) => ids[i] === null);
  for (const [path, missing] of groupBy(open, ({ pair }) => pair.path)) {
    const entries = entriesByPost.get(path);
    if (!entries) continue;
    const scored = missing.flatMap(({ pair, i }) => {
      const own = sketch("", pair);
      return entries.map((entry) => ({ i, id: entry.id, score: likeness(own, entry) }));
    });
    scored.sort((a, b) => b.score - a.score || a.i - b.i || (a.id < b.id ? -1 : 1));
    for (const { i, id, score } of scored) {
      if (score < THRESHOLD) break;
      if (ids[i] === null && free.has(id)) give(i, id);
    }
  }
  return ids;
}
