/**
 * Reads `<details>` that stand in items of a list. Those at the margin are cut out before parsing (containers.ts); within
 * an item Markdown has to find first what belongs to it.
 */
import type { Html, PhrasingContent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Container } from "@/lib/render/container";

const OPENING = /^\s*<details\b[^<>]*>\s*<summary\b[^<>]*>([\s\S]*?)<\/summary>([\s\S]*)$/i;
const CLOSING = /^([\s\S]*?)<\/details>\s*$/i;

interface Fold {
  node: Container;
  /** Index of the node that closes it. */
  end: number;
}

const htmlOf = (value: string, { position }: Html): Html[] =>
  value.trim() === "" ? [] : [{ type: "html", value: value.trim(), ...(position ? { position } : {}) }];

/** Returns the fold that the node at `at` opens; null if it opens none, or if none of its siblings closes it. */
function foldAt(
  nodes: readonly RootContent[],
  at: number,
  parseTitle: (text: string, line: number) => PhrasingContent[],
): Fold | null {
  const first = nodes[at];
  const opening = first?.type === "html" ? OPENING.exec(first.value) : null;
  if (first?.type !== "html" || !opening) return null;
  const [, title = "", rest = ""] = opening;
  const line = first.position?.start.line ?? 1;
  const fold = (children: RootContent[]): Container => ({
    type: "container",
    form: "fold",
    kind: "details",
    title: parseTitle(title.replace(/\s+/g, " ").trim(), line),
    children: children as Container["children"],
    ...(first.position ? { position: first.position } : {}),
  });
  const whole = CLOSING.exec(rest);
  if (whole) return { node: fold(htmlOf(whole[1] ?? "", first)), end: at };
  for (let end = at + 1; end < nodes.length; end++) {
    const last = nodes[end];
    if (last?.type !== "html") continue;
    if (OPENING.test(last.value)) return null;
    const closing = CLOSING.exec(last.value);
    if (!closing) continue;
    const children = [...htmlOf(rest, first), ...nodes.slice(at + 1, end), ...htmlOf(closing[1] ?? "", last)];
    return { node: fold(children), end };
  }
  return null;
}

/** Replaces the folds in items of lists by containers. */
export function readListFolds(
  root: Root,
  parseTitle: (text: string, line: number) => PhrasingContent[],
): void {
  visit(root, "listItem", (item) => {
    for (let i = 0; i < item.children.length; i++) {
      const found = foldAt(item.children, i, parseTitle);
      if (found) item.children.splice(i, found.end - i + 1, found.node);
    }
  });
}
