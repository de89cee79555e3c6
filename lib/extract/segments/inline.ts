/** Splits inline content at offsets of its text. */
import type { PhrasingContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";

const TEXT_ONLY = { includeImageAlt: false, includeHtml: false } as const;

/** Returns the raw text of inline nodes, without images. */
export function rawText(nodes: PhrasingContent[]): string {
  return nodes.map((node) => plain(node, TEXT_ONLY)).join("");
}

/** Returns inline nodes up to the first `length` characters of their text. */
export function takeStart(nodes: PhrasingContent[], length: number): PhrasingContent[] {
  let left = length;
  const start: PhrasingContent[] = [];
  for (const node of nodes) {
    if (left <= 0) break;
    const size = plain(node, TEXT_ONLY).length;
    if (size <= left) start.push(node);
    else if ("value" in node) start.push({ ...node, value: node.value.slice(0, left) });
    else if ("children" in node)
      start.push({ ...node, children: takeStart(node.children, left) } as PhrasingContent);
    left -= size;
  }
  return start;
}

/** Returns inline nodes without the first `length` characters of their text. */
export function dropStart(nodes: PhrasingContent[], length: number): PhrasingContent[] {
  let left = length;
  const rest: PhrasingContent[] = [];
  for (const node of nodes) {
    const size = plain(node, TEXT_ONLY).length;
    if (left === 0 || size === 0) rest.push(node);
    else if (size <= left) left -= size;
    else if ("value" in node) {
      rest.push({ ...node, value: node.value.slice(left) });
      left = 0;
    } else if ("children" in node) {
      rest.push({ ...node, children: dropStart(node.children, left) } as PhrasingContent);
      left = 0;
    }
  }
  return rest;
}
