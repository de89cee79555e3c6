/** Converts HTML of other programs to Markdown, without scripts, styles and forms. */

import type { Root } from "hast";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

/** Replaces emoji images by their characters, and resolves addresses against the site. */
function prepare(site: string | null) {
  return (tree: Root): void => {
    visit(tree, "element", (node, index, parent) => {
      const { className, alt, href, src } = node.properties;
      if (node.tagName === "img" && Array.isArray(className) && className.includes("emoji")) {
        if (parent && index !== undefined)
          parent.children[index] = { type: "text", value: String(alt ?? "") };
        return SKIP;
      }
      for (const [name, value] of Object.entries({ href, src })) {
        if (typeof value === "string" && site && URL.canParse(value, site)) {
          node.properties[name] = new URL(value, site).href;
        }
      }
      return undefined;
    });
  };
}

/** No person nests elements deeper, and the converters call themselves for each level. */
const MAX_DEPTH = 200;

function isTooDeep(html: string): boolean {
  const { getChildNodes } = defaultTreeAdapter;
  let level: DefaultTreeAdapterTypes.ParentNode[] = [parseFragment(html)];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap(getChildNodes).filter((node) => "childNodes" in node);
  }
  return false;
}

/**
 * Returns the Markdown of a piece of HTML; null if its elements are nested too deeply. `site`: the base of relative
 * addresses; null leaves them.
 */
export function htmlToMarkdown(html: string, site: string | null): string | null {
  if (isTooDeep(html)) return null;
  return String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(() => prepare(site))
      .use(rehypeRemark)
      .use(remarkGfm, { singleTilde: false })
      .use(remarkStringify, { bullet: "-", rule: "-" })
      .processSync(html),
  ).trim();
}
