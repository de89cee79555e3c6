/**
 * Finds the containers of Markdown dialects: `<details>`, `:::`, `!!!` and `???`, shortcodes, components with a title.
 * They are cut out before parsing, because Markdown would read their lines as raw HTML, indented code or paragraphs.
 */
import type { PreparedLine } from "./bounds";

export interface WrappedLines {
  type: "container";
  form: "note" | "fold";
  kind: string;
  /** Empty if none is written. */
  title: string;
  /** 1-based line of the body where it opens. */
  line: number;
  pieces: Piece[];
}

export type Piece = { type: "lines"; lines: PreparedLine[] } | WrappedLines;

interface Opener {
  form: "note" | "fold";
  kind: string;
  title: string;
  /** Index of the line after its last one. */
  end: number;
  inner: PreparedLine[];
}

const MAX_DEPTH = 5;
const ANY = /^\s*(?:<details\b|<[A-Z]|:::|!!!|\?\?\?|\{\{[<%])/;
const FOLDING =
  /^(?:details|collapse|expand|expandable|accordion\w*|fold|spoiler|toggle|question|faq\w*|qa)$/i;

/** Returns whether a line may open a container; a cheap test for posts without any. */
export const mayOpenContainer = (text: string): boolean => ANY.test(text);

/** Returns the title in a tag's attributes. */
const titleIn = (attributes: string): string =>
  /\b(?:title|question|summary|label|heading|header|q)\s*=\s*\{?\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)/i
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined) ?? "";

/** A line with nothing but a tag that opens (`+1`) or closes (`-1`) a container, by name. */
interface Fence {
  name: string;
  step: 1 | -1;
}

function fenceOf(text: string): Fence | null {
  const colons = /^\s{0,3}(:{3,})\s*(.*)$/.exec(text);
  if (colons) return { name: colons[1] ?? "", step: colons[2]?.trim() ? 1 : -1 };
  const tag = /^\s{0,3}<(\/?)(details|[A-Z][A-Za-z.]*)\b/.exec(text);
  if (tag) return { name: tag[2] ?? "", step: tag[1] ? -1 : 1 };
  const closing = /<\/(details|[A-Z][A-Za-z.]*)>\s*$/.exec(text);
  if (closing) return { name: closing[1] ?? "", step: -1 };
  const code = /^\s*\{\{[<%]\s*(\/?)\s*([a-z][\w-]*)/i.exec(text);
  return code ? { name: `{{${code[2]}`, step: code[1] ? -1 : 1 } : null;
}

/** Returns the end of each opening line, by index. Linear: it uses one stack. */
function endsOf(lines: readonly PreparedLine[], opaque: ReadonlySet<number>): Map<number, number> {
  const ends = new Map<number, number>();
  const open: { name: string; at: number }[] = [];
  for (const [i, { text, line }] of lines.entries()) {
    if (opaque.has(line)) continue;
    const fence = fenceOf(text);
    if (!fence) continue;
    const closesItself = /\/>\s*$/.test(text) || (fence.step === 1 && text.includes(`</${fence.name}>`));
    if (fence.step === 1 && closesItself) {
      if (!/\/>\s*$/.test(text)) ends.set(i, i);
    } else if (fence.step === 1) open.push({ name: fence.name, at: i });
    else {
      const at = open.findLastIndex(({ name }) => name === fence.name);
      const opener = open[at];
      if (!opener) continue;
      ends.set(opener.at, i);
      open.length = at;
    }
  }
  return ends;
}

const blank = ({ line }: PreparedLine): PreparedLine => ({ text: "", line });

/** Returns `<details>` or a component from its opening to its closing tag. */
function element(lines: readonly PreparedLine[], from: number, to: number): Opener | null {
  const text = lines.slice(from, to + 1).map((each) => each.text);
  const first = /^\s*<([A-Za-z][\w.]*)((?:\s[^<>]*)?)>/.exec(text.join("\n"));
  if (!first) return null;
  const name = first[1] ?? "";
  const isDetails = name === "details";
  const title = isDetails ? "" : titleIn(first[2] ?? "");
  if (!isDetails && title === "") return null;
  const skipped = first[0].split("\n");
  const at = from + skipped.length - 1;
  const inner = lines.slice(at, to + 1).map((each) => ({ ...each }));
  const head = inner[0];
  const last = inner.at(-1);
  if (!head || !last) return null;
  head.text = head.text.slice((skipped.at(-1) ?? "").length);
  const close = last.text.lastIndexOf(`</${name}`);
  if (close >= 0) last.text = last.text.slice(0, close);
  return {
    form: "fold",
    kind: isDetails ? "details" : name.toLowerCase(),
    ...(isDetails ? withSummary(inner) : { title, inner }),
    end: to + 1,
  };
}

/** Splits the content of `<details>` into summary and rest. */
function withSummary(inner: PreparedLine[]): { title: string; inner: PreparedLine[] } {
  const from = inner.findIndex(({ text }) => text.trim() !== "");
  if (!/^\s*<summary\b/i.test(inner[from]?.text ?? "")) return { title: "", inner };
  const to = inner.findIndex(({ text }) => /<\/summary>/i.test(text));
  const last = inner[to];
  if (!last) return { title: "", inner };
  const summary = inner
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(" ");
  const title = summary.replace(/^\s*<summary[^>]*>/i, "").replace(/<\/summary>.*$/is, "");
  const rest = { ...last, text: last.text.replace(/^.*?<\/summary>/is, "") };
  return { title: title.trim(), inner: [blank(last), rest, ...inner.slice(to + 1)] };
}

/** Returns `!!! note "Title"` or `??? question "Title"` with the indented lines below. */
function indented(lines: readonly PreparedLine[], from: number): Opener | null {
  const match = /^(\s{0,3})(!!!|\?\?\?\+?)\s+([\w-]+)?(?:\s+[\w-]+)*\s*(?:["'](.*)["'])?\s*$/.exec(
    lines[from]?.text ?? "",
  );
  if (!match) return null;
  const indent = (match[1]?.length ?? 0) + 4;
  const belongs = (text: string): boolean =>
    text.trim() === "" || text.replace(/\t/g, "    ").search(/\S/) >= indent;
  let end = from + 1;
  while (end < lines.length && belongs(lines[end]?.text ?? "")) end++;
  while (end > from + 1 && lines[end - 1]?.text.trim() === "") end--;
  const inner = lines
    .slice(from + 1, end)
    .map(({ text, line }) => ({ line, text: text.replace(/\t/g, "    ").slice(indent) }));
  const kind = (match[3] ?? "note").toLowerCase();
  const isFold = match[2] !== "!!!" || FOLDING.test(kind);
  return { form: isFold ? "fold" : "note", kind, title: match[4] ?? "", end, inner };
}

/** Returns `::: details Title` or `{{< details "Title" >}}` with the lines up to the closing one. */
function fenced(lines: readonly PreparedLine[], from: number, to: number): Opener | null {
  const text = lines[from]?.text ?? "";
  const colons = /^\s*:{3,}\s*\{?\s*\.?([\w-]+)\s*(?:\[([^\]]*)\])?\s*(.*?)\s*\}?\s*:*$/.exec(text);
  const code = /^\s*\{\{[<%]\s*([\w-]+)\s*(.*?)\s*\/?[>%]\}\}\s*$/.exec(text);
  const kind = (colons?.[1] ?? code?.[1] ?? "").toLowerCase().replace(/^callout-/, "");
  if (kind === "") return null;
  const rest = colons?.[3] ?? code?.[2] ?? "";
  const title =
    colons?.[2] ??
    (titleIn(rest) || (code && !/^["'“]/.test(rest) ? "" : rest.replace(/^["'“]|["'”]$/g, "")));
  if (
    code &&
    title === "" &&
    !/^(?:note|tip|warning|alert|info|hint|callout|caution|danger|important)$/.test(kind)
  )
    return null;
  return {
    form: FOLDING.test(kind) ? "fold" : "note",
    kind,
    title,
    end: to + 1,
    inner: lines.slice(from + 1, to),
  };
}

/** Splits lines into Markdown and containers. `opaque`: lines of the body inside fences and comments. */
export function toPieces(lines: readonly PreparedLine[], opaque: ReadonlySet<number>, depth = 0): Piece[] {
  const pieces: Piece[] = [];
  const ends = depth < MAX_DEPTH ? endsOf(lines, opaque) : new Map<number, number>();
  let run: PreparedLine[] = [];
  const flush = (): void => {
    if (run.length > 0) pieces.push({ type: "lines", lines: run });
    run = [];
  };
  let inList = false;
  for (let i = 0; i < lines.length; i++) {
    const current = lines[i];
    if (!current) break;
    const { text, line } = current;
    if (/^\s{0,3}(?:[-*+]|\d{1,9}[.)])\s/.test(text)) inList = true;
    else if (/^\S/.test(text)) inList = false;
    const closed = ends.get(i);
    // Indented lines below a list item belong to the item.
    const mayOpen =
      depth < MAX_DEPTH && !opaque.has(line) && ANY.test(text) && !(inList && /^\s{2}/.test(text));
    const opener = !mayOpen
      ? null
      : /^\s*(?:!!!|\?\?\?)/.test(text)
        ? indented(lines, i)
        : closed === undefined
          ? null
          : /^\s*</.test(text)
            ? element(lines, i, closed)
            : fenced(lines, i, closed);
    if (!opener) {
      // A component that only wraps others is dropped.
      const wraps = !opaque.has(line) && /^\s{0,3}<\/?[A-Z][A-Za-z.]*(?:\s[^<>]*)?>\s*$/.test(text);
      run.push(wraps ? blank(current) : current);
      continue;
    }
    flush();
    const { form, kind, title, inner, end } = opener;
    pieces.push({ type: "container", form, kind, title, line, pieces: toPieces(inner, opaque, depth + 1) });
    i = end - 1;
  }
  flush();
  return pieces;
}
