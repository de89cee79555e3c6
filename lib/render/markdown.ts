/** mdast back to Markdown, in one style whatever the editor's was, and as harmless as the HTML. */
import type { Nodes as HastNodes } from "hast";
import type { Blockquote, Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent } from "mdast";
import type { Info, State } from "mdast-util-to-markdown";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { type Container, noteKind } from "./container";
import { htmlTree } from "./html";
import { type Addresses, imageAddress, linkAddress } from "./link-address";

const stringify = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: "-", rule: "-", handlers: { container } });

/** A note as a GitHub alert; a fold, which Markdown has not, as a quote under its title. */
function container(node: Container, _: unknown, state: State, info: Info): string {
  const title: RootContent[] =
    node.title.length > 0
      ? [{ type: "paragraph", children: [{ type: "strong", children: node.title }] }]
      : [];
  const quote: Blockquote = { type: "blockquote", children: [...(title as Paragraph[]), ...node.children] };
  const text = state.handle(quote, undefined, state, info);
  return node.form === "note" ? `> [!${noteKind(node.kind).toUpperCase()}]\n${text}` : text;
}

/** Sanitised HTML as Markdown that says the same: text, links, images, line breaks. */
function fromHtml(node: HastNodes): PhrasingContent[] {
  if (node.type === "text") return [{ type: "text", value: node.value.replace(/\s+/g, " ") }];
  if (!("children" in node)) return [];
  const children = node.children.flatMap(fromHtml);
  if (node.type !== "element") return children;
  const { href, src, alt } = node.properties;
  if (node.tagName === "br") return [{ type: "break" }];
  if (node.tagName === "img") return src ? [{ type: "image", url: String(src), alt: String(alt ?? "") }] : [];
  const isLink = node.tagName === "a" && href && children.length > 0;
  return isLink ? [{ type: "link", url: String(href), children }] : children;
}

/** What stands in place of a node that leads nowhere, might do harm, or is no Markdown; null if it may stay. */
function instead(node: Nodes, parent: Parent, addresses: Addresses): RootContent[] | null {
  switch (node.type) {
    case "link":
    case "definition": {
      const url = linkAddress(node.url, addresses);
      if (url === null) return "children" in node ? node.children : [];
      node.url = url;
      return null;
    }
    case "image": {
      const url = imageAddress(node.url, addresses);
      if (url === null) return node.alt ? [{ type: "text", value: node.alt }] : [];
      node.url = url;
      return null;
    }
    case "html": {
      // Kept as it is, HTML at the beginning of a line would make raw HTML of what follows it, escapes or not.
      const children = fromHtml(htmlTree(node.value, addresses));
      const isBlock = ["root", "blockquote", "listItem", "footnoteDefinition"].includes(parent.type);
      return isBlock ? [{ type: "paragraph", children }] : children;
    }
    default:
      return null;
  }
}

/** The Markdown of blocks, without any HTML. `addresses`: what relative links and images lead to. */
export function toMarkdown(blocks: readonly RootContent[], addresses: Addresses): string {
  const root: Root = { type: "root", children: structuredClone([...blocks]) };
  visit(root, (node: Nodes, index, parent: Parent | undefined) => {
    const nodes = parent && instead(node, parent, addresses);
    if (!nodes || index === undefined) return undefined;
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index];
  });
  return stringify.stringify(root).trim();
}
