/**
 * Renders mdast to the plain text of the contract: blocks joined by a line break, link text, code and list items kept,
 * no images.
 */
import type { Nodes, RootContent } from "mdast";
import { titleBlocks } from "./container";
import { isLineBreak } from "./html-elements";

function inline(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "html":
      return isLineBreak(node.value) ? "\n" : "";
    case "image":
    case "imageReference":
      return "";
    default:
      return "children" in node ? node.children.map(inline).join("") : "";
  }
}

function block(node: RootContent): string[] {
  switch (node.type) {
    case "code":
      return [node.value];
    case "html":
      return [
        node.value
          .replace(/<!--[\s\S]*?-->/g, "")
          .replace(/<[^>]*>/g, " ")
          .trim(),
      ];
    case "list":
      return node.children.flatMap((item, i) => {
        const [first = "", ...rest] = block(item);
        return [node.ordered ? `${(node.start ?? 1) + i}. ${first}` : first, ...rest];
      });
    case "listItem":
    case "blockquote":
      return node.children.flatMap(block);
    case "container":
      return [...titleBlocks(node), ...node.children].flatMap(block);
    case "table":
      return node.children.map((row) => row.children.map(inline).join(" "));
    case "thematicBreak":
    case "definition":
      return [];
    default:
      return [inline(node)];
  }
}

/** Returns the plain text of blocks. */
export function toPlainText(blocks: readonly RootContent[]): string {
  return blocks
    .flatMap(block)
    .flatMap((text) => text.split("\n"))
    .map((line) => line.trimEnd().replace(/^\s+$/, ""))
    .filter((line) => line !== "")
    .join("\n")
    .trim();
}
