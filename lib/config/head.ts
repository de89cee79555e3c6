/** What a community adds to the head of every page: a snippet for analytics, and where it comes from. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const { getAttrList, getChildNodes, isElementNode, isTextNode } = defaultTreeAdapter;

/** What loads or tells something without being seen. */
const ALLOWED = new Set(["script", "link", "meta"]);

const elementsOf = (html: string): Element[] => getChildNodes(parseFragment(html)).filter(isElementNode);

const attribute = (element: Element, name: string): string | undefined =>
  getAttrList(element).find((each) => each.name === name)?.value;

const textIn = (node: Node): string => (isTextNode(node) ? node.value : "");

/** The inline scripts of a snippet, as written. */
export const inlineScripts = (html: string): string[] =>
  elementsOf(html)
    .filter((element) => element.tagName === "script" && attribute(element, "src") === undefined)
    .map((element) => getChildNodes(element).map(textIn).join(""));

/** What is wrong with a snippet; null if it may stand on every page. `origins`: hosts that it may load from and send to. */
export function headFault(html: string, origins: readonly string[]): string | null {
  const elements = elementsOf(html);
  const other = elements.find(({ tagName }) => !ALLOWED.has(tagName));
  if (other) return `<${other.tagName}>: only <script>, <link> and <meta> may stand here`;
  if (elements.some((element) => attribute(element, "http-equiv") !== undefined))
    return "<meta http-equiv>: pages have a policy of their own";
  for (const element of elements) {
    const address = attribute(element, element.tagName === "script" ? "src" : "href");
    const origin = address && /^(?:https?:)?\/\//.test(address) && new URL(address, "https://x").origin;
    if (origin && !origins.includes(origin)) return `it loads from ${origin}, which origins does not name`;
  }
  return null;
}
