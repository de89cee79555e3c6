/** Finds the question above an answer's mark that has no mark of its own. */
import { asks } from "@/lib/extract/grammar/reads-as";
import { lineText, type Segment } from "@/lib/extract/segments/segments";

/**
 * Removes the last unmarked question at the end of `segments`, a paragraph or list item, and returns it. `first`: index
 * of the first segment that may be one.
 */
export function takeQuestion(segments: Segment[], sure: boolean, first: number): Segment[] | null {
  const last = segments.at(-1);
  if (!last || last.kind === "heading") return null;
  if (last.kind === "block") {
    const item = last.node.type === "list" ? last.node.children.at(-1) : undefined;
    const only = item?.children.length === 1 ? item.children[0] : undefined;
    if (last.node.type !== "list" || only?.type !== "paragraph") return null;
    const line = only.position?.start.line ?? last.line;
    const rest = last.node.children.slice(0, -1);
    if (rest.length > 0) last.node = { ...last.node, children: rest };
    else segments.pop();
    const text = lineText(only.children);
    return [
      {
        kind: "line",
        nodes: only.children,
        text,
        line,
        block: last.block,
        quoted: false,
        lazy: false,
        paragraph: -line,
        item: null,
      },
    ];
  }
  let from = segments.length - 1;
  while (from > first) {
    const before = segments[from - 1];
    if (before?.kind !== "line" || before.paragraph !== last.paragraph) break;
    from--;
  }
  const text = segments
    .slice(from)
    .map((segment) => (segment.kind === "line" ? segment.text : ""))
    .join(" ");
  const bold = last.nodes.some(({ type }) => type === "strong");
  if (!sure && !asks(text) && !bold && !/^\d{1,3}[.、)]/.test(text)) return null;
  return segments.splice(from);
}
