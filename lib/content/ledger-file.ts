/** The permalink ledger of a content folder, on disk. */
import path from "node:path";
import { EMPTY_LEDGER, type Ledger, serializeLedger } from "@/lib/assemble/ledger";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { LEDGER_NAME } from "@/lib/assemble/permalink-diagnostics";
import { verifyLedger } from "@/lib/assemble/permalinks";
import { readText } from "./read-text";
import { withContentLock } from "./sync/state";
import { writeWhole } from "./write";

/** The ledger of a content folder; empty if it has none. Throws `LedgerError` if it cannot be read as one. */
export async function readLedger(folder: string): Promise<Ledger> {
  const file = path.join(folder, LEDGER_NAME);
  const text = await readText(file);
  return text === null ? EMPTY_LEDGER : parseLedger(text, file);
}

/**
 * Writes the ledger of a content folder that has one; returns whether it changed. A folder without a ledger stays
 * without: its ids are derived from its posts alone. Throws `LedgerError` rather than lose or reassign an id.
 */
export async function updateLedger(folder: string, ledger: Ledger): Promise<boolean> {
  const file = path.join(folder, LEDGER_NAME);
  const next = serializeLedger(ledger);
  const present = await readText(file);
  if (present === null || present === next) return false;
  return withContentLock(folder, async () => {
    // It may have changed while the lock was waited for.
    verifyLedger(parseLedger((await readText(file)) ?? "{}", file), ledger);
    await writeWhole(file, next);
    return true;
  });
}
