/** Serialises mdast to Markdown in one style, whatever the editor's was, and as safe as the HTML. */
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

/** Serialises a note as a GitHub alert; a fold, which Markdown lacks, as a quote under its title. */
function container(node: Container, _: unknown, state: State, info: Info): string {
  const title: RootContent[] =
    node.title.length > 0
      ? [{ type: "paragraph", children: [{ type: "strong", children: node.title }] }]
      : [];
  const quote: Blockquote = { type: "blockquote", children: [...(title as Paragraph[]), ...node.children] };
  const text = state.handle(quote, undefined, state, info);
  return node.form === "note" ? `> [!${noteKind(node.kind).toUpperCase()}]\n${text}` : text;
}

/** Returns equivalent Markdown for sanitised HTML: text, links, images, line breaks. */
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

/** Returns the replacement of a node that leads nowhere, may be unsafe, or is no Markdown; null if it may stay. */
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
      // Kept as is, HTML at the start of a line would turn what follows into raw HTML, even when escaped.
      const children = fromHtml(htmlTree(node.value, addresses));
      const isBlock = ["root", "blockquote", "listItem", "footnoteDefinition"].includes(parent.type);
      return isBlock ? [{ type: "paragraph", children }] : children;
    }
    default:
      return null;
  }
}

/** Returns the Markdown of blocks, without any HTML. `addresses` resolves relative links and images. */
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
