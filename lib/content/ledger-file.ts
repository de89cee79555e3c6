/** The permalink ledger of a content folder, on disk. */
import path from "node:path";
import { EMPTY_LEDGER, type Ledger, parseLedger, serializeLedger } from "@/lib/assemble/ledger";
import { verifyLedger } from "@/lib/assemble/permalinks";
import { readText } from "./read-text";
import { writeWhole } from "./write";

const NAME = "permalinks.json";

/** The ledger of a content folder; empty if it has none. Throws `LedgerError` if it cannot be read as one. */
export async function readLedger(folder: string): Promise<Ledger> {
  const file = path.join(folder, NAME);
  const text = await readText(file);
  return text === null ? EMPTY_LEDGER : parseLedger(text, file);
}

/**
 * Writes the ledger of a content folder that has one; returns whether it changed. A folder without a ledger stays
 * without: its ids are derived from its posts alone. Throws `LedgerError` rather than lose or reassign an id.
 */
export async function updateLedger(folder: string, ledger: Ledger): Promise<boolean> {
  const file = path.join(folder, NAME);
  const text = await readText(file);
  if (text === null) return false;
  verifyLedger(parseLedger(text, file), ledger);
  const next = serializeLedger(ledger);
  if (next === text) return false;
  await writeWhole(file, next);
  return true;
}
