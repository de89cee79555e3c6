/**
 * Trims a payload (React's Flight format) by what a reader who follows a link, or a page that is being hydrated, does
 * not need: preview metadata and structured data for machines, scripts that ran before React, the head that all pages
 * share. React does not miss elements of the head when it hydrates a page.
 */
import { isRecord, parseRows, type Row, writeRows } from "./flight";

/** Links that are equal on all pages: a document keeps those it was opened with. */
const FIXED_LINKS = new Set(["icon", "apple-touch-icon", "manifest", "search"]);

type Props = Readonly<Record<string, unknown>>;

function isForMachines(type: string, props: Props, inHead: boolean): boolean {
  if (type === "meta") return true;
  if (type === "link") return typeof props.rel === "string" && FIXED_LINKS.has(props.rel);
  return type === "script" && (props.type === "application/ld+json" || (inHead && props.src === undefined));
}

/** Returns the value without such elements and without properties that are not set. */
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

/** Returns the ids that the rows refer to: `"$1f"`, `"$L1f"`, `"$@1f"`. */
function namedIn(rows: readonly Row[]): Set<string> {
  const text = rows.map((row) => (row.kind === "text" ? "" : row.source)).join("\n");
  return new Set([...text.matchAll(/"\$[LQ@]?([0-9a-f]+)/g)].map(([, id = ""]) => id));
}

/** Returns a payload that renders the same page, without the parts that only machines read. */
export function trimPayload(payload: string): string {
  const rows = parseRows(Buffer.from(payload)).map(
    (row): Row => (row.kind === "json" ? { ...row, source: JSON.stringify(trimmed(row.value, false)) } : row),
  );
  const named = namedIn(rows);
  return writeRows(rows.filter((row) => row.kind !== "text" || named.has(row.id)));
}

const DATA = /<script type="application\/ld\+json">[^<]*<\/script>/g;

/**
 * Returns the page with its structured data in the head, where hydration does not look for elements missing from the
 * payload.
 */
export function withDataInHead(html: string): string {
  const data = html.match(DATA) ?? [];
  if (data.length === 0) return html;
  return html.replace(DATA, "").replace("</head>", (end) => data.join("") + end);
}
