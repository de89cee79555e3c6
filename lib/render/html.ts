/** mdast to sanitised HTML. Sanitising is the last step that could let something unsafe in. */
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

/** Name of a language of code, as editors write it after the fence. */
const LANGUAGE_NAME = /^[\w+#.-]{1,30}$/;

/**
 * GitHub's schema without what belongs to a page rather than a text: ids and names, which would collide with the page's
 * own or hide parts of the DOM, classes, which would lend a text our styles (`sr-only` hides it), keys, the order of tabs,
 * names for screen readers, other sources of pictures.
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

/** Links leave the site and were not chosen by it, so they say so; images load late and tell no one where they are shown. */
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
        // A picture without address is no valid HTML; what it shows may be told.
        else if (parent && index !== undefined)
          parent.children[index] = { type: "text", value: String(alt ?? "") };
      }
    });
  };
}

/** A footnote stands right below its text: links to and fro would need ids, of which a page holds no two alike. */
function unlinkFootnotes(tree: HastRoot): void {
  visit(tree, "element", (node: Element, index, parent) => {
    if (node.tagName !== "a" || !parent || index === undefined) return undefined;
    if ("dataFootnoteBackref" in node.properties) parent.children.splice(index, 1);
    else if ("dataFootnoteRef" in node.properties) parent.children.splice(index, 1, ...node.children);
    else return undefined;
    return index;
  });
}

/** Keeps the language of code, which comes as a class, as an attribute of its own. */
function nameLanguages(tree: HastRoot): void {
  visit(tree, "element", ({ tagName, properties, children: [code] }: Element) => {
    if (tagName !== "pre" || code?.type !== "element" || !Array.isArray(code.properties.className)) return;
    const [name] = code.properties.className.map(String);
    if (name?.startsWith("language-")) properties.dataLanguage = name.slice("language-".length);
  });
}

/** Raw HTML may name by number the characters that cannot be written. */
function dropControls(tree: HastRoot): void {
  visit(tree, (node) => {
    if (node.type === "text") node.value = withoutControls(node.value);
    if (node.type !== "element") return;
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === "string") node.properties[name] = withoutControls(value);
  });
}

/** A note as GitHub shows one; a fold as the element that folds. */
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

/** A tag as the serialiser writes it: attributes are quoted, and text holds no `<`. */
const TAG = /<\/?[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*>/gi;

/** With `<` and `>` around tags alone, not in the values of attributes: `lib/site/html` finds tags in the string. */
export const serialize = (tree: HastRoot): string =>
  stringify
    .stringify(tree)
    .replace(TAG, (tag) => `<${tag.slice(1, -1).replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;")}>`);

/** More rounds than anything needed. */
const MAX_ROUNDS = 8;

/**
 * Sanitised, and such that a browser reads it as it is meant: what sanitising leaves of a nest may be no valid one, and a
 * parser that mends it would move elements out of their place (`<table>` in a `<caption>` that is gone).
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

/** Sanitised, with addresses that can be followed from anywhere. */
function sanitized(tree: HastRoot, addresses: Addresses): HastRoot {
  const clean = settled(tree);
  mendAddresses(addresses)(clean);
  dropControls(clean);
  return clean;
}

/** Sanitised HTML of blocks. `addresses`: what relative links and images lead to. */
export function toHtml(blocks: readonly RootContent[], addresses: Addresses): string {
  const root: Root = { type: "root", children: [...blocks] };
  const tree = fromMarkdown.runSync(root);
  unlinkFootnotes(tree);
  nameLanguages(tree);
  return serialize(sanitized(tree, addresses)).trim();
}

/** The sanitised tree of a piece of raw HTML. */
export function htmlTree(html: string, addresses: Addresses): HastRoot {
  return sanitized({ type: "root", children: [{ type: "raw", value: html }] }, addresses);
}
