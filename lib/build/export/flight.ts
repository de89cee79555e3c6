/**
 * Reads the scripts in Next's payload of a page (`index.txt`, React's Flight format). A script that a component renders
 * is an element of its own there; one injected through a post is only a part of another element's text.
 */

const COLON = ":".charCodeAt(0);
const COMMA = ",".charCodeAt(0);
const LINE_END = "\n".charCodeAt(0);
const TEXT_ROW = "T".charCodeAt(0);

/**
 * A row of a payload. `json`: `1f:["$","p",…]`, or an import, `1f:I[…]`, whose `mark` is `I`; `text`: `20:T400,…`, with its
 * length in bytes; `other`: what names no other row.
 */
export type Row =
  | { kind: "json"; id: string; mark: "" | "I"; value: unknown }
  | { kind: "text"; id: string; text: string }
  | { kind: "other"; id: string; source: string };

const JSON_ROW = /^(I?)(?=[[{"])/;

/** Returns the rows of a payload. Throws `SyntaxError` if one of them is broken. */
export function parseRows(text: string): Row[] {
  // Rows of text have their length in bytes.
  const payload = Buffer.from(text);
  const rows: Row[] = [];
  for (let at = 0; at < payload.length; ) {
    const colon = payload.indexOf(COLON, at);
    if (colon < 0) break;
    const id = payload.toString("latin1", at, colon);
    const start = colon + 1;
    if (payload[start] === TEXT_ROW) {
      const comma = payload.indexOf(COMMA, start);
      const length = Number.parseInt(payload.toString("latin1", start + 1, comma), 16);
      rows.push({ kind: "text", id, text: payload.toString("utf8", comma + 1, comma + 1 + length) });
      at = comma + 1 + length;
    } else {
      const end = payload.indexOf(LINE_END, start);
      const stop = end < 0 ? payload.length : end;
      const source = payload.toString("utf8", start, stop);
      const mark = JSON_ROW.exec(source)?.[1];
      rows.push(
        mark === undefined
          ? { kind: "other", id, source }
          : {
              kind: "json",
              id,
              mark: mark === "I" ? mark : "",
              value: JSON.parse(source.slice(mark.length)),
            },
      );
      at = stop + 1;
    }
  }
  return rows;
}

/** Returns the payload of these rows, which `parseRows` reads. */
export const writeRows = (rows: readonly Row[]): string =>
  rows
    .map((row) => {
      if (row.kind === "text") return `${row.id}:T${Buffer.byteLength(row.text).toString(16)},${row.text}`;
      return `${row.id}:${row.kind === "json" ? row.mark + JSON.stringify(row.value) : row.source}\n`;
    })
    .join("");

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the texts of the inline scripts that components render. */
export function scriptsOf(rows: readonly Row[]): Set<string> {
  const values = new Map<string, unknown>();
  for (const row of rows) {
    if (row.kind !== "other") values.set(row.id, row.kind === "text" ? row.text : row.value);
  }
  const scripts = new Set<string>();
  /** `$1f` refers to a row; a literal `$` at the start of a text is doubled. */
  const resolve = (value: unknown): unknown => {
    if (typeof value !== "string" || !value.startsWith("$")) return value;
    return value.startsWith("$$") ? value.slice(1) : values.get(value.slice(1));
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      const [mark, type, , props] = value;
      if (mark === "$" && type === "script" && isRecord(props)) {
        const inner = resolve(props.dangerouslySetInnerHTML);
        const text = isRecord(inner) ? resolve(inner.__html) : null;
        if (typeof text === "string") scripts.add(text);
      }
      value.forEach(visit);
    } else if (isRecord(value)) Object.values(value).forEach(visit);
  };
  values.forEach(visit);
  return scripts;
}

/** Addresses of the scripts that the components of a page come from. */
export function importedScripts(rows: readonly Row[]): Set<string> {
  const texts = new Map(rows.flatMap((row) => (row.kind === "json" ? [[`$${row.id}`, row.value]] : [])));
  const scripts = rows.flatMap((row) => {
    const chunks = row.kind === "json" && row.mark === "I" && Array.isArray(row.value) ? row.value[1] : [];
    return Array.isArray(chunks) ? chunks.map((chunk) => texts.get(chunk) ?? chunk) : [];
  });
  return new Set(scripts.filter((script) => typeof script === "string"));
}

const CHUNKS =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{"otherChunks":\["[^()<>]*\]\})\);?$/;

/** Returns whether a script is Next's own that lists the first chunks of a page, and nothing else. */
export function namesChunks(script: string): boolean {
  const chunks = CHUNKS.exec(script)?.[1];
  if (chunks === undefined) return false;
  try {
    JSON.parse(chunks);
    return true;
  } catch {
    return false;
  }
}
