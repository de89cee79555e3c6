/**
 * What a payload (React's Flight format) says that no reader needs who comes by a link, nor a page that has it in its HTML:
 * previews and structured data for machines, scripts that ran before React, the head that all pages share, parts that stay in
 * the HTML (`OnlyHtml`), the page for what is not there. Elements that React puts into the head, and whatever else stands
 * there, are none that it misses when it takes a page over.
 */
import { EARLY } from "@/lib/site/head/early";
import { importedScripts, isRecord, type Row } from "./flight";
import { orderRows, withoutPaths } from "./order-rows";

/** Links that are equal on all pages: a document keeps those it was opened with. */
const FIXED_LINKS = new Set(["icon", "apple-touch-icon", "manifest", "search"]);

/** The component whose children stay in the HTML. */
const ONLY_HTML = "OnlyHtml";

/** A property of Next's routes: the page for what is not there. A link to such an address loads it as a document. */
const NOT_FOUND = "notFound";

type Props = Readonly<Record<string, unknown>>;

function isForMachines(type: string, props: Props, inHead: boolean): boolean {
  if (type === "meta") return true;
  if (type === "link") return typeof props.rel === "string" && FIXED_LINKS.has(props.rel);
  if (type !== "script") return false;
  return props.type === "application/ld+json" || EARLY in props || (inHead && props.src === undefined);
}

/** How elements name the component: `$L1f` for each row that imports it. */
function namesOf(component: string, rows: readonly Row[]): Set<string> {
  const imports = rows.filter(
    (row) =>
      row.kind === "json" && row.mark === "I" && Array.isArray(row.value) && row.value[2] === component,
  );
  return new Set(imports.map(({ id }) => `$L${id}`));
}

/** Drops from values what nobody reads, and properties that are not set. `onlyHtml`: how elements name `OnlyHtml`. */
function trimmer(onlyHtml: ReadonlySet<string>) {
  const without = (props: Props, type: string): Props => {
    const left = Object.entries(props).filter(
      ([key, item]) =>
        item !== "$undefined" &&
        !(key === "children" && onlyHtml.has(type)) &&
        !(key === NOT_FOUND && "parallelRouterKey" in props),
    );
    return Object.fromEntries(left);
  };
  const trimmed = (value: unknown, inHead: boolean): unknown => {
    if (Array.isArray(value)) {
      const [mark, type, , props] = value;
      if (mark === "$" && typeof type === "string" && isRecord(props)) {
        if (isForMachines(type, props, inHead)) return null;
        const kept = trimmed(without(props, type), inHead || type === "head");
        return [...value.slice(0, 3), kept, ...value.slice(4)];
      }
      return value.map((item) => trimmed(item, inHead));
    }
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(without(value, "")).map(([key, item]) => [key, trimmed(item, inHead)]),
    );
  };
  return (value: unknown): unknown => trimmed(value, false);
}

/** Rows that make the same page, without what nobody reads, in an order that depends on nothing but their content. */
export function trimRows(payload: readonly Row[]): Row[] {
  const rows = withoutPaths(payload);
  const trim = trimmer(namesOf(ONLY_HTML, rows));
  return orderRows(rows.map((row) => (row.kind === "json" ? { ...row, value: trim(row.value) } : row)));
}

/** The page without the scripts that its payload asked for before it was trimmed, and no longer does. */
export function withoutUnusedScripts(html: string, payload: readonly Row[], trimmed: readonly Row[]): string {
  const needed = importedScripts(trimmed);
  const unused = [...importedScripts(payload)].filter((script) => !needed.has(script));
  return unused.reduce(
    (page, script) => page.replace(`<script src="${script}" async=""></script>`, ""),
    html,
  );
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
