/** Permalink ids: short, ASCII, derived from the day of the source issue and the first wording of the question. */
import { createHash } from "node:crypto";
import { essence } from "@/lib/text/similarity";
import { type Ledger, type LedgerEntry, LedgerError } from "./ledger";
import { alike, exactKey } from "./likeness";
import { type Identity, matchLedger, toEntry } from "./match-ledger";

/** Lower-case letters and digits without easily confused ones (Crockford's base 32). */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 5;

function digest(text: string): string {
  const bytes = createHash("sha256").update(text).digest();
  return Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/**
 * Returns a function that derives new ids: `20220211-8f3kq`, or the project's slug in place of the date for undated FAQ
 * documents.
 */
function createDeriver(taken: (id: string) => boolean): (identity: Identity) => string {
  // If many pairs ask the same, each continues with the salt after the previous one.
  const salts = new Map<string, number>();
  return ({ date, project, question }) => {
    const prefix = date?.replaceAll("-", "") ?? project ?? "faq";
    const text = essence(question);
    const key = `${prefix} ${text}`;
    for (let salt = salts.get(key) ?? 0; ; salt++) {
      const id = `${prefix}-${digest(`${text}${salt > 0 ? `#${salt}` : ""}`)}`;
      if (taken(id)) continue;
      salts.set(key, salt + 1);
      return id;
    }
  };
}

/** A finding about permalinks for the editor. */
export type PermalinkFinding =
  /** The pair may be one of several recorded ones; it got a new id. */
  | { kind: "unclear"; pair: number; id: string; candidates: string[] }
  /** An entry has `sameAs` with an id that no pair has, or whose pair still exists. */
  | { kind: "idle-same-as"; id: string; sameAs: string };

export interface Permalinks {
  /** The pairs' ids, in order. */
  ids: string[];
  /** The ledger with new pairs added, edited ones updated and vanished ones marked. */
  ledger: Ledger;
  /** Ids of entries whose pair no post contains any more. */
  gone: string[];
  findings: PermalinkFinding[];
}

/**
 * Assigns every pair its id: the ledger's, else a new one. Deterministic. Never assigns an id that the ledger holds for
 * another pair: if it cannot tell which recorded pair one was, the pair gets a new id, and a finding says so.
 */
export function assignPermalinks(identities: readonly Identity[], ledger: Ledger): Permalinks {
  const pairs = identities.map((identity) => ({ identity, entry: toEntry(identity) }));
  const matches = matchLedger(
    pairs.map(({ entry }) => entry),
    ledger,
  );
  const taken = new Set<string>(ledger.keys());
  const derive = createDeriver((id) => taken.has(id));
  const ids = pairs.map(({ identity }, i) => {
    const id = matches.ids[i] ?? derive(identity);
    taken.add(id);
    return id;
  });
  const { retired, idle } = applySameAs(ids, ledger);
  const next = new Map<string, LedgerEntry>();
  for (const [i, entry] of withNeededPrints(pairs.map(({ entry }) => entry)).entries()) {
    const id = ids[i];
    if (id !== undefined) next.set(id, entry);
  }
  const gone: string[] = [];
  for (const [id, entry] of ledger) {
    if (next.has(id)) continue;
    gone.push(id);
    const movedTo = retired.get(id);
    next.set(id, { ...entry, gone: true, ...(movedTo ? { movedTo } : {}) });
  }
  const unclear = [...matches.unclear].flatMap(([pair, candidates]): PermalinkFinding[] => {
    const id = ids[pair];
    return id === undefined || ledger.has(id) ? [] : [{ kind: "unclear", pair, id, candidates }];
  });
  return { ids, ledger: next, gone, findings: [...unclear, ...idle] };
}

/**
 * Applies `sameAs`: gives a pair the id of the entry that an editor declared to be the same. Changes `ids`. Returns the
 * replaced ids, each with its replacement.
 */
function applySameAs(
  ids: string[],
  ledger: Ledger,
): { retired: Map<string, string>; idle: PermalinkFinding[] } {
  const retired = new Map<string, string>();
  const idle: PermalinkFinding[] = [];
  for (const [id, { sameAs }] of ledger) {
    if (sameAs === undefined) continue;
    const at = ids.indexOf(sameAs);
    if (at < 0 || ids.includes(id)) idle.push({ kind: "idle-same-as", id, sameAs });
    else {
      ids[at] = id;
      if (ledger.has(sameAs)) retired.set(sameAs, id);
    }
  }
  return { retired, idle };
}

/** Records hashes only for pairs of one post whose recorded texts are equal: no other pair needs one. */
function withNeededPrints(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const keyOf = (entry: LedgerEntry): string => `${entry.path}\n${exactKey(entry)}`;
  const counts = new Map<string, number>();
  for (const entry of entries) if (entry.print) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1);
  return entries.map((entry) => {
    if (!entry.print || (counts.get(keyOf(entry)) ?? 0) > 1) return entry;
    const { print: _, ...rest } = entry;
    return rest;
  });
}

/**
 * The last check before a ledger is written. Throws `LedgerError` naming every id that `after` would lose, or assign to
 * a pair that is not similar to its previous one.
 */
export function verifyLedger(before: Ledger, after: Ledger): void {
  const problems: string[] = [];
  for (const [id, old] of before) {
    const now = after.get(id);
    if (!now) problems.push(`${id} would be lost (「${old.question.slice(0, 40)}」)`);
    else if (!now.gone && !old.sameAs && !alike(old, now)) {
      problems.push(
        `${id} would pass from 「${old.question.slice(0, 40)}」 to 「${now.question.slice(0, 40)}」`,
      );
    }
  }
  if (problems.length > 0) throw new LedgerError(`permalinks must not change:\n  ${problems.join("\n  ")}`);
}
