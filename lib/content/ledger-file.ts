/** The permalink ledger of a content folder, on disk. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { EMPTY_LEDGER, type Ledger, parseLedger, serializeLedger } from "@/lib/assemble/ledger";
import { verifyLedger } from "@/lib/assemble/permalinks";
import { writeWhole } from "./write";

const NAME = "permalinks.json";

async function readText(folder: string): Promise<string | null> {
  try {
    return await readFile(path.join(folder, NAME), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** The ledger of a content folder; empty where it has none. Throws `LedgerError` where it cannot be read as one. */
export async function readLedger(folder: string): Promise<Ledger> {
  const text = await readText(folder);
  return text === null ? EMPTY_LEDGER : parseLedger(text, path.join(folder, NAME));
}

/**
 * Writes the ledger of a content folder that has one; returns whether it changed. A folder without a ledger stays
 * without: its ids are derived from its posts alone. Throws `LedgerError` rather than lose or reassign an id.
 */
export async function updateLedger(folder: string, ledger: Ledger): Promise<boolean> {
  const text = await readText(folder);
  if (text === null) return false;
  const file = path.join(folder, NAME);
  verifyLedger(parseLedger(text, file), ledger);
  const next = serializeLedger(ledger);
  if (next === text) return false;
  await writeWhole(file, next);
  return true;
}
