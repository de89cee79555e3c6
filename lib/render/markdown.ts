/** mdast back to Markdown, in one style whatever the editor's was. */
import type { Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const stringify = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: "-", rule: "-" });

/** The Markdown of blocks. `base`: address of the original post, for relative links and images. */
export function toMarkdown(blocks: readonly RootContent[], base: string | null): string {
  const root: Root = { type: "root", children: structuredClone([...blocks]) };
  visit(root, (node) => {
    if ((node.type === "link" || node.type === "image") && base && URL.canParse(node.url, base)) {
      node.url = new URL(node.url, base).href;
    }
  });
  return stringify.stringify(root).trim();
}
