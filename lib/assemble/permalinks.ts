/** Permalink ids: short, ASCII, derived from the day of the source issue and the question's first wording. */
import { createHash } from "node:crypto";
import { essence } from "@/lib/text/similarity";
import { type Ledger, type LedgerEntry, LedgerError } from "./ledger";
import { alike, type Identity, matchLedger, toEntry } from "./match-ledger";

/** Lower-case letters and digits without those that are easily mistaken for one another (Crockford's base 32). */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 5;

function digest(text: string): string {
  const bytes = createHash("sha256").update(text).digest();
  return Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** Derives new ids: `20220211-8f3kq`, or the project's slug in place of the date for undated FAQ documents. */
function createDeriver(taken: (id: string) => boolean): (identity: Identity) => string {
  // Where many pairs ask the same, each goes on from the salt of the one before.
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

export interface Permalinks {
  /** The pairs' ids, in their order. */
  ids: string[];
  /** The ledger with the new pairs in it, edited ones brought up to date and vanished ones marked. */
  ledger: Ledger;
  /** Ids of entries whose pair is in no post any more. */
  gone: string[];
}

/** Gives every pair its id: the ledger's, else a new one. Deterministic; never gives an id that the ledger holds for another pair. */
export function assignPermalinks(identities: readonly Identity[], ledger: Ledger): Permalinks {
  const pairs = identities.map((identity) => ({ identity, entry: toEntry(identity) }));
  const known = matchLedger(
    pairs.map(({ entry }) => entry),
    ledger,
  );
  const next = new Map<string, LedgerEntry>();
  const derive = createDeriver((id) => ledger.has(id) || next.has(id));
  const ids = pairs.map(({ identity, entry }, i) => {
    const id = known[i] ?? derive(identity);
    next.set(id, entry);
    return id;
  });
  const gone: string[] = [];
  for (const [id, entry] of ledger) {
    if (next.has(id)) continue;
    gone.push(id);
    next.set(id, { ...entry, gone: true });
  }
  return { ids, ledger: next, gone };
}

/**
 * The last gate before a ledger is written: throws `LedgerError` naming every id that `after` would lose, or give to
 * a pair that is not alike the one it belonged to.
 */
export function verifyLedger(before: Ledger, after: Ledger): void {
  const problems: string[] = [];
  for (const [id, old] of before) {
    const now = after.get(id);
    if (!now) problems.push(`${id} would be lost (「${old.question.slice(0, 40)}」)`);
    else if (!now.gone && !alike(old, now)) {
      problems.push(
        `${id} would pass from 「${old.question.slice(0, 40)}」 to 「${now.question.slice(0, 40)}」`,
      );
    }
  }
  if (problems.length > 0) throw new LedgerError(`permalinks must not change:\n  ${problems.join("\n  ")}`);
}
