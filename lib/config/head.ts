/** What a community adds to the head of every page: a snippet for analytics, and where it comes from. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const { getAttrList, getChildNodes, isElementNode, isTextNode } = defaultTreeAdapter;

/** What loads or tells something without being seen. */
const ALLOWED = new Set(["script", "link", "meta"]);

/** Stands for the site in addresses that name no host. */
const OWN = "https://site.invalid";

const elementsOf = (html: string): Element[] => getChildNodes(parseFragment(html)).filter(isElementNode);

const attribute = (element: Element, name: string): string | undefined =>
  getAttrList(element).find((each) => each.name === name)?.value;

const textIn = (node: Node): string => (isTextNode(node) ? node.value : "");

/** The inline scripts of a snippet, as written. */
export const inlineScripts = (html: string): string[] =>
  elementsOf(html)
    .filter((element) => element.tagName === "script" && attribute(element, "src") === undefined)
    .map((element) => getChildNodes(element).map(textIn).join(""));

const MARK = "end-of-snippet";

/**
 * Returns whether a snippet leaves the head of a page open and nothing else: an unclosed script or comment would swallow
 * the page, a text or an end tag would begin its body.
 */
function staysInHead(html: string): boolean {
  const [root] = getChildNodes(parse(`<!doctype html><html><head>${html}<meta name="${MARK}">`)).filter(
    isElementNode,
  );
  const [head, body] = root ? getChildNodes(root).filter(isElementNode) : [];
  const last = head && getChildNodes(head).filter(isElementNode).at(-1);
  const isUntouched = (element: Element | undefined): boolean =>
    element === undefined || getAttrList(element).length === 0;
  return last !== undefined && attribute(last, "name") === MARK && isUntouched(root) && isUntouched(body);
}

/** Returns the origin that a browser would load an address from; null for one of the site itself, or for none. */
function foreignOrigin(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address, OWN)) return null;
  const { protocol, origin } = new URL(address, OWN);
  return /^https?:$/.test(protocol) && origin !== OWN ? origin : null;
}

/** What is wrong with a snippet; null if it may stand on every page. `origins`: hosts that it may load from and send to. */
export function headFault(html: string, origins: readonly string[]): string | null {
  const elements = elementsOf(html);
  const other = elements.find(({ tagName }) => !ALLOWED.has(tagName));
  if (other) return `<${other.tagName}>: only <script>, <link> and <meta> may stand here`;
  if (elements.some((element) => attribute(element, "http-equiv") !== undefined))
    return "<meta http-equiv>: pages have a policy of their own";
  for (const element of elements) {
    const address = attribute(element, element.tagName === "script" ? "src" : "href");
    const origin = foreignOrigin(address);
    if (origin !== null && !origins.includes(origin))
      return `it loads from ${origin}, which origins does not name`;
  }
  return staysInHead(html)
    ? null
    : "it ends outside of the head: a comment or a script is open, or a text stands there";
}
