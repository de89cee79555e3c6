/** Finds what HTML from posts must not contain, as a browser parses it. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from "parse5";

const { isElementNode, getAttrList, getChildNodes } = defaultTreeAdapter;

/** Elements allowed in texts of posts; everything else is a fault. */
const ELEMENTS = new Set(
  (
    "a aside b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p picture pre q " +
    "rp rt ruby s samp section source span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "align alt aria-label checked class colspan data-footnote-backref data-footnote-ref data-footnotes decoding dir " +
    "disabled height href lang loading open referrerpolicy rel rowspan scope src start title type width"
  ).split(" "),
);
/** Attributes that the page itself adds to scrollers and images. */
const OWN_ATTRIBUTES = new Set(["role", "tabindex"]);
/** The convention for languages of code in the Markdown twin; the site itself keeps no class from a post. */
const CLASSES = /^language-/;
const OWN_CLASSES = /^(?:scroller|image-link|c-(?:comment|keyword|string|constant|function))$/;

/** Returns the scheme that a browser would use. */
const schemeOf = (address: string): string =>
  URL.canParse(address, "https://e.com/") ? new URL(address, "https://e.com/").protocol : "";

function attributeFault(name: string, value: string): boolean {
  if (name === "href") return !/^(?:https?|mailto):$/.test(schemeOf(value));
  if (name === "src") return !/^https?:$/.test(schemeOf(value));
  if (name === "data-language") return !/^[\w+#.-]{1,30}$/.test(value);
  if (name === "data-note") return !/^(?:note|tip|important|warning|caution)$/.test(value);
  if (name === "class")
    return !value.split(" ").every((each) => CLASSES.test(each) || OWN_CLASSES.test(each));
  return !ATTRIBUTES.has(name) && !OWN_ATTRIBUTES.has(name);
}

/** Returns elements, attributes and addresses that are not allowed. */
export function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const look = (node: DefaultTreeAdapterTypes.Node): void => {
    if (isElementNode(node)) {
      if (!ELEMENTS.has(node.tagName) || node.namespaceURI !== "http://www.w3.org/1999/xhtml")
        faults.push(`<${node.tagName}>`);
      for (const { name, value } of getAttrList(node))
        if (attributeFault(name, value)) faults.push(`<${node.tagName} ${name}=${JSON.stringify(value)}>`);
    }
    if ("childNodes" in node) for (const child of getChildNodes(node)) look(child);
  };
  look(parseFragment(html));
  return faults;
}

const reparsed = (html: string): string => serialize(parseFragment(html));

/** Returns HTML as a parser repairs it within elements of the page; null if it stays unchanged. */
export function mended(html: string): string | null {
  const alone = reparsed(html);
  const page = (inner: string): string =>
    `<li><details><div><div>${inner}</div><u></u></div></details></li><i></i>`;
  const placed = reparsed(page(html));
  return placed === page(alone) && reparsed(alone) === alone ? null : placed;
}
