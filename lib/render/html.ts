/** Renders mdast to sanitised HTML. Sanitising is the last step at which unsafe markup could get in. */
import type { Element, ElementContent, Root as HastRoot } from "hast";
import type { Root, RootContent } from "mdast";
import type { State } from "mdast-util-to-hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { withoutControls } from "@/lib/text/controls";
import { type Container, NOTE_KINDS, noteKind } from "./container";
import { type Addresses, imageAddress, isOwnPath, linkAddress } from "./link-address";
import { POST_RELATIONS } from "./link-relations";

const own = defaultSchema.attributes ?? {};

/** The language name after a code fence. */
const LANGUAGE_NAME = /^[\w+#.-]{1,30}$/;

/**
 * GitHub's schema without what belongs to a page rather than to a text: ids and names, which would collide with the
 * page's own or clobber the DOM; classes, which would apply our styles (`sr-only` hides text); access keys, tab order,
 * accessible names, and other image sources.
 */
const schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), "aside"],
  clobber: [],
  strip: ["script", "style"],
  ancestors: { ...defaultSchema.ancestors, li: ["ol", "ul"], dt: ["dl"], dd: ["dl"], summary: ["details"] },
  attributes: {
    "*": ["dir", "lang", "title"],
    a: ["ariaLabel", "dataFootnoteBackref", "dataFootnoteRef", "href"],
    aside: [["dataNote", ...NOTE_KINDS]],
    details: ["open"],
    img: ["alt", "height", "src", "width"],
    input: [...(own.input ?? []), "checked"],
    ol: ["start"],
    pre: [["dataLanguage", LANGUAGE_NAME]],
    section: ["dataFootnotes"],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan", "scope"],
  } satisfies typeof defaultSchema.attributes,
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https"] },
};

/** Marks links to other sites as user content; images load lazily and send no referrer. */
function mendAddresses(addresses: Addresses) {
  return (tree: HastRoot): void => {
    visit(tree, "element", (node: Element, index, parent) => {
      if (node.tagName === "a") {
        const href = linkAddress(node.properties.href, addresses);
        if (href && isOwnPath(href)) node.properties = { ...node.properties, href };
        else if (href) node.properties = { ...node.properties, href, rel: [...POST_RELATIONS] };
        else delete node.properties.href;
      }
      if (node.tagName === "img") {
        const src = imageAddress(node.properties.src, addresses);
        const { alt } = node.properties;
        if (src)
          node.properties = {
            ...node.properties,
            src,
            loading: "lazy",
            decoding: "async",
            referrerPolicy: "no-referrer",
          };
        // An image without an address is invalid HTML; keep its alternative text.
        else if (parent && index !== undefined)
          parent.children[index] = { type: "text", value: String(alt ?? "") };
      }
    });
  };
}

const isFootnotes = (node: HastRoot | Element): boolean =>
  node.type === "element" && node.tagName === "section" && "dataFootnotes" in node.properties;

/**
 * A footnote is placed right below its text. Links between the two would need ids, which must be unique within a page. The
 * heading "Footnotes" goes: it would stand in the outline of the page, in English.
 */
function unlinkFootnotes(tree: HastRoot): void {
  visit(tree, "element", (node: Element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.tagName === "h2" && isFootnotes(parent)) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.tagName !== "a") return undefined;
    if ("dataFootnoteBackref" in node.properties) parent.children.splice(index, 1);
    else if ("dataFootnoteRef" in node.properties) parent.children.splice(index, 1, ...node.children);
    else return undefined;
    return index;
  });
}

/** Moves the language of code from a class to an attribute of its own. */
function nameLanguages(tree: HastRoot): void {
  visit(tree, "element", ({ tagName, properties, children: [code] }: Element) => {
    if (tagName !== "pre" || code?.type !== "element" || !Array.isArray(code.properties.className)) return;
    const [name] = code.properties.className.map(String);
    if (name?.startsWith("language-")) properties.dataLanguage = name.slice("language-".length);
  });
}

/** Removes control characters, which raw HTML may contain as numeric references. */
function dropControls(tree: HastRoot): void {
  visit(tree, (node) => {
    if (node.type === "text") node.value = withoutControls(node.value);
    if (node.type !== "element") return;
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === "string") node.properties[name] = withoutControls(value);
  });
}

/** Renders a note like GitHub, and a fold as `<details>`. */
function container(state: State, node: Container): Element {
  const title: ElementContent[] =
    node.title.length > 0 ? state.all({ type: "paragraph", children: node.title }) : [];
  const body = state.wrap(state.all(node), true);
  if (node.form === "fold") {
    const summary: Element = { type: "element", tagName: "summary", properties: {}, children: title };
    return { type: "element", tagName: "details", properties: {}, children: [summary, ...body] };
  }
  const heading: Element = {
    type: "element",
    tagName: "p",
    properties: {},
    children: [{ type: "element", tagName: "strong", properties: {}, children: title }],
  };
  return {
    type: "element",
    tagName: "aside",
    properties: { dataNote: noteKind(node.kind) },
    children: [...(title.length > 0 ? [heading] : []), ...body],
  };
}

const fromMarkdown = unified().use(remarkRehype, { allowDangerousHtml: true, handlers: { container } });
const parseRaw = unified().use(rehypeRaw);
const sanitize = unified().use(rehypeSanitize, schema);
const stringify = unified().use(rehypeStringify);

/** A tag as the serialiser writes it: attributes are quoted, and text contains no `<`. */
const TAG = /<\/?[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*>/gi;

/**
 * Serialises such that `<` and `>` delimit tags only and do not occur in attribute values: `lib/site/html` finds tags
 * in the string.
 */
export const serialize = (tree: HastRoot): string =>
  stringify
    .stringify(tree)
    .replace(TAG, (tag) => `<${tag.slice(1, -1).replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;")}>`);

/** An upper bound; no input seen so far needs more. */
const MAX_ROUNDS = 8;

/**
 * Sanitises until the browser parses the tree as it is: removing elements can leave invalid nesting, and a parser that
 * repairs it would move elements elsewhere (`<table>` in a removed `<caption>`).
 */
function settled(tree: HastRoot): HastRoot {
  let present = sanitize.runSync(parseRaw.runSync(tree));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = sanitize.runSync(parseRaw.runSync(structuredClone(present)));
    if (stringify.stringify(next) === stringify.stringify(present)) break;
    present = next;
  }
  return present;
}

/** Returns the tree sanitised, with absolute addresses. */
function sanitized(tree: HastRoot, addresses: Addresses): HastRoot {
  const clean = settled(tree);
  mendAddresses(addresses)(clean);
  dropControls(clean);
  return clean;
}

/** Returns the sanitised HTML of blocks. `addresses` resolves relative links and images. */
export function toHtml(blocks: readonly RootContent[], addresses: Addresses): string {
  const root: Root = { type: "root", children: [...blocks] };
  const tree = fromMarkdown.runSync(root);
  unlinkFootnotes(tree);
  nameLanguages(tree);
  return serialize(sanitized(tree, addresses)).trim();
}

/** Returns the sanitised tree of a piece of raw HTML. */
export function htmlTree(html: string, addresses: Addresses): HastRoot {
  return sanitized({ type: "root", children: [{ type: "raw", value: html }] }, addresses);
}
