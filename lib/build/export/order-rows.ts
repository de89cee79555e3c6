/**
 * The order of a payload's rows. React numbers and writes them as they get ready, which is a matter of time; two builds of one
 * content must be equal to the last byte.
 */
import { groupBy } from "@/lib/site/group";
import { isRecord, type Row } from "./flight";

/** `"$1f"`, `"$L1f"` (may come later), `"$@1f"` (a promise), `"$Q1f"` (a map), `"$W1f"` (a set). */
const REFERENCE = /^\$([L@QW]?)([0-9a-f]+)$/;

/** `"$1f:props:children"`: a value within that row, which is there already. */
const PATH = /^\$([0-9a-f]+):(.+)$/;

/** The row of a page's payload that all others hang on. */
const ROOT = "0";

/** The value with every text in it replaced; keys stay. */
function mapTexts(value: unknown, replace: (text: string) => unknown): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, replace)]));
}

/** Where an element, which is a list in a row, holds what React calls so. */
const IN_ELEMENT: Readonly<Record<string, string>> = { type: "1", key: "2", props: "3" };

/**
 * Rows in which every value stands where it is used, rather than the way to another place that has it: that place may be one
 * that is left out. Throws for a way that leads nowhere.
 */
export function withoutPaths(rows: readonly Row[]): Row[] {
  const values = new Map(rows.flatMap((row) => (row.kind === "json" ? [[row.id, row.value]] : [])));
  const step = (value: unknown, key: string): unknown => {
    const named = typeof value === "string" ? REFERENCE.exec(value)?.[2] : undefined;
    const inside = named === undefined ? value : values.get(named);
    if (Array.isArray(inside)) return inside[Number(inside[0] === "$" ? (IN_ELEMENT[key] ?? key) : key)];
    return isRecord(inside) ? inside[key] : undefined;
  };
  const follow = (text: string): unknown => {
    const [, id = "", way] = PATH.exec(text) ?? [];
    if (way === undefined) return text;
    const found = way.split(":").reduce(step, values.get(id));
    if (found === undefined) throw new Error(`a payload names what it does not hold: ${text}`);
    return mapTexts(found, follow);
  };
  return rows.map((row) => (row.kind === "json" ? { ...row, value: mapTexts(row.value, follow) } : row));
}

/** The rows that the page needs, numbered as it comes to them, each behind those that it names. */
export function orderRows(rows: readonly Row[]): Row[] {
  const byId = new Map(groupBy(rows, ({ id }) => id));
  const numbers = new Map<string, string>();
  const ordered: Row[] = [];
  const numberOf = (id: string): string => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = numbers.size.toString(16);
    numbers.set(id, number);
    // What comes in pieces has a row for each of them.
    const own = (byId.get(id) ?? []).map((row) => ({ ...row, id: number })).map(renamed);
    ordered.push(...own);
    return number;
  };
  const renamed = (row: Row): Row =>
    row.kind === "json"
      ? {
          ...row,
          value: mapTexts(row.value, (text) =>
            text.replace(REFERENCE, (_, mark: string, id: string) => `$${mark}${numberOf(id)}`),
          ),
        }
      : row;
  numberOf(ROOT);
  // Styles to load ahead belong to no row.
  const hints = byId.get("") ?? [];
  return [...hints, ...ordered];
}
