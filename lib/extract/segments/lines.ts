/** Splits inline content into the lines that the editor wrote. */
import type { PhrasingContent } from "mdast";
import { isLineBreak } from "@/lib/render/html-elements";

export interface RawLine {
  nodes: PhrasingContent[];
  line: number;
}

/** Returns the lines of a paragraph, split at soft and hard line breaks; skips lines of nothing but white space. */
export function splitLines(children: readonly PhrasingContent[], firstLine: number): RawLine[] {
  let current: RawLine = { nodes: [], line: firstLine };
  const lines = [current];
  const open = (line: number): void => {
    current = { nodes: [], line };
    lines.push(current);
  };
  for (const node of children) {
    const line = node.position?.start.line ?? current.line;
    if (current.nodes.length === 0) current.line = line;
    if (node.type === "text") {
      node.value.split("\n").forEach((part, i) => {
        if (i > 0) open(line + i);
        if (part) current.nodes.push({ ...node, value: part });
      });
    } else if (node.type === "break") open(line + 1);
    else if (node.type === "html" && isLineBreak(node.value)) open(node.position?.end.line ?? line);
    else if (isSpread(node)) {
      // Bold text over several lines: each line becomes bold by itself.
      splitLines(node.children, line).forEach((part, i) => {
        if (i > 0) open(part.line);
        current.nodes.push({ ...node, children: part.nodes } as PhrasingContent);
      });
    } else current.nodes.push(node);
  }
  return lines.filter(({ nodes }) => nodes.some((node) => node.type !== "text" || node.value.trim() !== ""));
}

type Emphasised = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" }>;

/** Returns whether emphasis contains a line break. */
function isSpread(node: PhrasingContent): node is Emphasised {
  return (
    (node.type === "strong" || node.type === "emphasis" || node.type === "delete") &&
    node.children.some(
      (child) =>
        child.type === "break" ||
        (child.type === "text" && child.value.includes("\n")) ||
        (child.type === "html" && isLineBreak(child.value)) ||
        isSpread(child),
    )
  );
}

/** Returns lines joined as the children of one paragraph. */
export function joinLines(lines: readonly RawLine[]): PhrasingContent[] {
  return lines.flatMap(({ nodes }, i) => (i > 0 ? [{ type: "break" as const }, ...nodes] : nodes));
}
