/** The permalink ledger of a content folder, on disk. */
import path from "node:path";
import { EMPTY_LEDGER, type Ledger, LedgerError, serializeLedger } from "@/lib/assemble/ledger";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { LEDGER_NAME } from "@/lib/assemble/permalink-diagnostics";
import { type Permalinks, verifyLedger } from "@/lib/assemble/permalinks";
import { readText } from "./storage/read-text";
import { writeWhole } from "./storage/write";
import { withContentLock } from "./sync/state";

/** Reads the ledger of a content folder; empty if it has none. Throws `LedgerError` if it is invalid. */
export async function readLedger(folder: string): Promise<Ledger> {
  const file = path.join(folder, LEDGER_NAME);
  const text = await readText(file);
  return text === null ? EMPTY_LEDGER : parseLedger(text, file);
}

/** Fewer permalinks than this may all have been removed deliberately. */
const SEVERAL = 5;

/**
 * Throws `LedgerError` if the ledger of a content folder belongs to other posts: all of its pairs would be reported as
 * gone.
 */
export async function refuseForeignLedger(
  folder: string,
  { permalinks, pairs }: { permalinks: Pick<Permalinks, "gone">; pairs: readonly unknown[] },
): Promise<void> {
  const { size } = await readLedger(folder);
  if (size < SEVERAL || pairs.length === 0 || permalinks.gone.length < size) return;
  throw new LedgerError(
    `${path.join(folder, LEDGER_NAME)} belongs to other posts: none of its ${size} permalinks leads to one of the ` +
      `${pairs.length} questions in ${folder}. If these posts are a new beginning, delete the file, or replace its ` +
      "text by {} to record their own; if they are not, bring the earlier posts back.",
  );
}

/**
 * Writes the ledger of a content folder that has one; returns whether it changed. A folder without a ledger gets none:
 * its ids are derived from its posts alone. Throws `LedgerError` rather than lose or reassign an id.
 */
export async function updateLedger(folder: string, ledger: Ledger): Promise<boolean> {
  const file = path.join(folder, LEDGER_NAME);
  const next = serializeLedger(ledger);
  const present = await readText(file);
  if (present === null || present === next) return false;
  return withContentLock(folder, async () => {
    // It may have changed while this process waited for the lock.
    verifyLedger(parseLedger((await readText(file)) ?? "{}", file), ledger);
    await writeWhole(file, next);
    return true;
  });
}
