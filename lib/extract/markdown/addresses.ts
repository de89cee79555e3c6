/** The addresses of links and images in a Markdown tree. */
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";

export interface WrittenAddress {
  kind: "link" | "picture";
  /** As the editor wrote it. */
  written: string;
  /** 1-based line of the body. */
  line: number;
}

const IN_HTML = /<(a|img)\b[^>]*?\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi;

function addressesOf(node: Nodes): Omit<WrittenAddress, "line">[] {
  if (node.type === "link") return [{ kind: "link", written: node.url }];
  if (node.type === "image") return [{ kind: "picture", written: node.url }];
  if (node.type !== "html") return [];
  return [...node.value.matchAll(IN_HTML)].map(([, tag, written = ""]) => ({
    kind: tag?.toLowerCase() === "img" ? "picture" : "link",
    written,
  }));
}

/** Returns all addresses below a node, including those in raw HTML, in document order. */
export function addressesIn(root: Nodes): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  visit(root, (node) => {
    const line = node.position?.start.line ?? 1;
    found.push(...addressesOf(node).map((address) => ({ ...address, line })));
  });
  return found;
}
