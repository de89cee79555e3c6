/**
 * Raw HTML nested deeper than any text needs it stays text: what reads it later (parser, sanitiser, serialiser) goes down
 * a level a call, and an element that nothing closes goes on in every paragraph below it.
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { type Finding, finding } from "@/lib/model/diagnostic";
import { isHtmlElement } from "@/lib/render/html-elements";

const MAX_DEPTH = 60;
const TAG = /<(\/?)([a-z][\w-]*)([^<>]*)/gi;
/** Elements that hold nothing, or that the next one closes (HTML, 13.1.2). */
const SHALLOW = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd tr td th thead tbody tfoot option optgroup rt rp"
  ).split(" "),
);

/** How many elements deeper the text stands behind a piece of HTML. */
function deeper(html: string): number {
  let depth = 0;
  for (const [, end, tag = "", rest = ""] of html.matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (SHALLOW.has(name) || (rest.endsWith("/") && !isHtmlElement(name))) continue;
    depth += end ? -1 : 1;
  }
  return depth;
}

/** Makes text of the HTML that is nested too deep; tells where that begins. */
export function boundHtml(root: Root): Finding[] {
  const diagnostics: Finding[] = [];
  let depth = 0;
  visit(root, "html", (node) => {
    const next = Math.max(0, depth + deeper(node.value));
    if (next <= MAX_DEPTH) {
      depth = next;
      return;
    }
    if (diagnostics.length === 0)
      diagnostics.push(finding("html-too-deep", node.position?.start.line ?? 1, { limit: MAX_DEPTH }));
    Object.assign(node, { type: "text" });
  });
  return diagnostics;
}
