/** mdast to sanitised HTML. Sanitising is the last step that could let something unsafe in. */
import type { Element, Root as HastRoot } from "hast";
import type { Root, RootContent } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const schema = {
  ...defaultSchema,
  // Ids of a post would collide with those of the page around it.
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    "*": (defaultSchema.attributes?.["*"] ?? []).filter((name) => name !== "id"),
  },
  protocols: { ...defaultSchema.protocols, src: ["http", "https"] },
};

/** Resolves an address against the original post; null where it cannot be followed from here. */
function absolute(address: unknown, base: string | null): string | null {
  if (typeof address !== "string") return null;
  try {
    return new URL(address, base ?? undefined).href;
  } catch {
    return null;
  }
}

/** Links leave the site, so they say so; images load late and tell no one where they are shown. */
function mendAddresses(base: string | null) {
  return (tree: HastRoot): void => {
    visit(tree, "element", (node: Element) => {
      if (node.tagName === "a") {
        const href = absolute(node.properties.href, base);
        if (href) node.properties = { ...node.properties, href, rel: ["nofollow", "noopener", "noreferrer"] };
        else delete node.properties.href;
      }
      if (node.tagName === "img") {
        const src = absolute(node.properties.src, base);
        if (src) node.properties = { ...node.properties, src };
        else delete node.properties.src;
        node.properties.loading = "lazy";
        node.properties.decoding = "async";
        node.properties.referrerPolicy = "no-referrer";
      }
    });
  };
}

const toHast = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, schema);
const stringify = unified().use(rehypeStringify);

/** Sanitised HTML of blocks. `base`: address of the original post, for relative links and images. */
export function toHtml(blocks: readonly RootContent[], base: string | null): string {
  const root: Root = { type: "root", children: [...blocks] };
  const tree = toHast.runSync(root);
  mendAddresses(base)(tree);
  return stringify.stringify(tree).trim();
}
