/** Splits lists that Markdown made of headings, answers or project lines; all others stay whole. */
import type { List, ListItem, RootContent } from "mdast";
import type { LineRules } from "./line-rules";
import { joinLines, splitLines } from "./lines";
import { lineText } from "./segments";

interface Part {
  node: RootContent;
  /** Number of the list item that the block opens; null for any other block. */
  item: number | null;
  /** Whether it is a list that stays whole. */
  whole: boolean;
}

/** Returns the index of the first line of a paragraph that starts something new; -1 if there is none. */
function structuralLine(node: RootContent, rules: LineRules, item: number | null): number {
  if (node.type !== "paragraph") return -1;
  return splitLines(node.children, 1).findIndex(({ nodes }, i) =>
    rules.structural({ nodes, text: lineText(nodes), item: i === 0 ? item : null }),
  );
}

const opensSomething = (node: RootContent, rules: LineRules, item: number | null = null): boolean =>
  node.type === "list"
    ? !isOptions(node, rules) &&
      node.children.some(({ children }) =>
        children.some((child, i) => opensSomething(child, rules, i === 0 && node.ordered ? 1 : null)),
      )
    : structuralLine(node, rules, item) >= 0;

/** Returns whether a list contains options to choose from (`- A：…`, `- B：…`) rather than answer marks. */
function isOptions(list: List, rules: LineRules): boolean {
  return list.children.some(
    ({ children: [first] }) => first?.type === "paragraph" && rules.option(lineText(first.children)),
  );
}

/** Splits an item before the first line in it that starts something new. */
function cut(
  item: ListItem,
  rules: LineRules,
  number: number | null,
): { kept: ListItem | null; out: RootContent[] } {
  const at = item.children.findIndex((child, i) => opensSomething(child, rules, i === 0 ? number : null));
  const child = item.children[at];
  if (!child) return { kept: item, out: [] };
  const before = item.children.slice(0, at);
  const after = item.children.slice(at + 1);
  if (child.type !== "paragraph") {
    return { kept: before.length > 0 ? { ...item, children: before } : null, out: [child, ...after] };
  }
  const lines = splitLines(child.children, child.position?.start.line ?? 1);
  const from = structuralLine(child, rules, at === 0 ? number : null);
  if (from > 0) before.push({ ...child, children: joinLines(lines.slice(0, from)) });
  const start = { ...(child.position?.start ?? { column: 1 }), line: lines[from]?.line ?? 1 };
  const rest: RootContent = {
    ...child,
    children: joinLines(lines.slice(from)),
    position: child.position && { ...child.position, start },
  };
  return { kept: before.length > 0 ? { ...item, children: before } : null, out: [rest, ...after] };
}

/**
 * Returns the blocks that replace a list: the list itself, or its remainders between the lines that start something
 * new.
 */
export function takeApart(list: List, rules: LineRules): Part[] {
  if (!opensSomething(list, rules)) return [{ node: list, item: null, whole: true }];
  const parts: Part[] = [];
  let items: ListItem[] = [];
  const first = list.start ?? 1;
  let from = first;
  const flush = (): void => {
    if (items.length > 0) {
      const position = items[0]?.position ?? list.position;
      const node: List = { ...list, start: list.ordered ? from : null, children: items, position };
      parts.push({ node, item: null, whole: true });
    }
    items = [];
  };
  for (const [i, item] of list.children.entries()) {
    if (items.length === 0) from = first + i;
    const { kept, out } = cut(item, rules, list.ordered ? first + i : null);
    if (kept) items.push(kept);
    if (out.length === 0) continue;
    flush();
    const number = list.ordered && !kept ? first + i : null;
    out.forEach((node, j) => {
      parts.push({ node, item: j === 0 ? number : null, whole: false });
    });
  }
  flush();
  return parts;
}
