/**
 * Parses a ledger file as JSON, whatever a formatter or a merge did to it, and reports errors with their line. Pure.
 */
import type { z } from "zod";
import { PERMALINK_ID } from "@/lib/model/permalink";
import { eachKey, faultyLine, lineAt } from "./json-keys";
import { entrySchema, LEDGER_VERSION, type Ledger, type LedgerEntry, LedgerError } from "./ledger";

/** Conflict markers of Git. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t].*)?\r?$/m;

const MEND = "restore the file from version control, or mend that line";

/** Parses a ledger file. Throws `LedgerError` with the line if it is invalid: a mistake must never lose an id. */
export function parseLedger(source: string, file: string): Ledger {
  const text = source.replace(/^\ufeff/, "");
  const refuse = (line: number | null, why: string, mend = MEND): LedgerError =>
    new LedgerError(`${file}${line === null ? "" : `:${line}`}: ${why}; ${mend}`);

  const conflict = CONFLICT.exec(text);
  if (conflict) {
    throw refuse(
      lineAt(text, conflict.index),
      "a mark of a merge conflict",
      "keep the lines of both sides, remove the marks, and build again",
    );
  }
  const data = parseJson(text, refuse);
  const lines = linesOfIds(text, refuse);
  const ledger = new Map<string, LedgerEntry>();
  for (const id of Object.keys(data)) {
    const value = data[id];
    const line = lines.get(id) ?? null;
    if (id === "version") {
      if (value !== LEDGER_VERSION) {
        throw refuse(
          line,
          `version ${JSON.stringify(value)} of the ledger is not known`,
          "update community-qa",
        );
      }
      continue;
    }
    if (!PERMALINK_ID.test(id)) throw refuse(line, `"${id}" is no permalink id`);
    const entry = entrySchema.safeParse(value);
    if (!entry.success) throw refuse(line, `${id}: ${faultOf(entry.error)}`);
    ledger.set(id, entry.data);
  }
  return ledger;
}

type Refuse = (line: number | null, why: string, mend?: string) => LedgerError;

function parseJson(text: string, refuse: Refuse): Record<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw refuse(faultyLine(text), `not valid JSON (${error instanceof Error ? error.message : error})`);
  }
  if (!isObject(data)) throw refuse(1, "not an object of entries by permalink id");
  return data;
}

/** A schema would copy the whole ledger, which may be large. */
const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null && !Array.isArray(data);

/**
 * Returns the line of each id. Throws if an id, or a key of an entry, is duplicated: `JSON.parse` silently keeps the
 * last one.
 */
function linesOfIds(text: string, refuse: Refuse): Map<string, number> {
  const lines = new Map<string, number>();
  let id = "";
  const within = new Set<string>();
  eachKey(text, ({ key, line, depth }) => {
    if (depth === 1) {
      const first = lines.get(key);
      if (first !== undefined) {
        throw refuse(
          line,
          `the id ${key} stands twice, first in line ${first}`,
          "keep the one that was there first",
        );
      }
      if (key === "__proto__") throw refuse(line, `"${key}" is no permalink id`);
      lines.set(key, line);
      id = key;
      within.clear();
    } else if (depth === 2) {
      if (within.has(key)) throw refuse(line, `"${key}" stands twice in ${id}`, "keep one of them");
      within.add(key);
    }
  });
  return lines;
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") return `the key "${issue.keys[0]}" is not known`;
  return issue ? `${issue.path.join(".") || "the entry"}: ${issue.message}` : "not an entry";
}
