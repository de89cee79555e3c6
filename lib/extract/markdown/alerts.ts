/** GitHub alerts (`> [!WARNING]`): quotes in Markdown, notes for readers. */
import type { Blockquote, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Container } from "@/lib/render/container";

const ALERT =
  /^\s*\[!(note|tip|important|warning|caution|info|danger|question|faq)\][+-]?[ \t]*([^\n]*)(?:\n|$)/i;

function noteOf(quote: Blockquote): Container | null {
  const [first, ...rest] = quote.children;
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  if (first?.type !== "paragraph" || text?.type !== "text") return null;
  const match = ALERT.exec(text.value);
  if (!match) return null;
  const left = text.value.slice(match[0].length);
  const children = [...(left ? [{ ...text, value: left }] : []), ...first.children.slice(1)];
  const kind = (match[1] ?? "note").toLowerCase();
  return {
    type: "container",
    form: kind === "question" || kind === "faq" ? "fold" : "note",
    kind,
    title: match[2] ? [{ type: "text", value: match[2] }] : [],
    children: [...(children.length > 0 ? [{ ...first, children }] : []), ...rest],
    position: quote.position,
  };
}

/** Converts the quotes that are alerts to notes. */
export function alertsToNotes(root: Root): void {
  visit(root, "blockquote", (node, index, parent) => {
    const note = parent && index !== undefined ? noteOf(node) : null;
    if (note && parent && index !== undefined) parent.children[index] = note;
  });
}
