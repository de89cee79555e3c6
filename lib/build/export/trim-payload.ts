/**
 * What a payload (React's Flight format) says that no reader needs who comes by a link, nor a page that has it in its HTML:
 * previews and structured data for machines, scripts that ran before React, the head that all pages share. Elements that
 * React puts into the head, and whatever else stands there, are none that it misses when it takes a page over.
 */
import { isRecord, parseRows, type Row, writeRows } from "./flight";

/** The same on all pages: a document keeps those that it was opened with. */
const FIXED_LINKS = new Set(["icon", "apple-touch-icon", "manifest", "search"]);

type Props = Readonly<Record<string, unknown>>;

function isForMachines(type: string, props: Props, inHead: boolean): boolean {
  if (type === "meta") return true;
  if (type === "link") return typeof props.rel === "string" && FIXED_LINKS.has(props.rel);
  return type === "script" && (props.type === "application/ld+json" || (inHead && props.src === undefined));
}

/** The value without such elements, and without properties that are not set. */
function trimmed(value: unknown, inHead: boolean): unknown {
  if (Array.isArray(value)) {
    const [mark, type, , props] = value;
    if (mark === "$" && typeof type === "string" && isRecord(props)) {
      if (isForMachines(type, props, inHead)) return null;
      return [...value.slice(0, 3), trimmed(props, inHead || type === "head"), ...value.slice(4)];
    }
    return value.map((item) => trimmed(item, inHead));
  }
  if (!isRecord(value)) return value;
  const set = Object.entries(value).filter(([, item]) => item !== "$undefined");
  return Object.fromEntries(set.map(([key, item]) => [key, trimmed(item, inHead)]));
}

/** Ids that the rows speak of: `"$1f"`, `"$L1f"`, `"$@1f"`. */
function namedIn(rows: readonly Row[]): Set<string> {
  const text = rows.map((row) => (row.kind === "text" ? "" : row.source)).join("\n");
  return new Set([...text.matchAll(/"\$[LQ@]?([0-9a-f]+)/g)].map(([, id = ""]) => id));
}

/** A payload that makes the same page, without what only machines read. */
export function trimPayload(payload: string): string {
  const rows = parseRows(Buffer.from(payload)).map(
    (row): Row => (row.kind === "json" ? { ...row, source: JSON.stringify(trimmed(row.value, false)) } : row),
  );
  const named = namedIn(rows);
  return writeRows(rows.filter((row) => row.kind !== "text" || named.has(row.id)));
}

const DATA = /<script type="application\/ld\+json">[^<]*<\/script>/g;

/** The page with its structured data in the head, where React does not look for what its payload lacks. */
export function withDataInHead(html: string): string {
  const data = html.match(DATA) ?? [];
  if (data.length === 0) return html;
  return html.replace(DATA, "").replace("</head>", (end) => data.join("") + end);
}
