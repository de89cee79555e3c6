/**
 * Converts deeply nested raw HTML to text. The parser, sanitiser and serialiser recurse once per level, and an unclosed
 * element continues in every later paragraph.
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { type Finding, finding } from "@/lib/model/diagnostic";
import { isHtmlElement } from "@/lib/render/html-elements";

const MAX_DEPTH = 60;
const TAG = /<(\/?)([a-z][\w-]*)([^<>]*)/gi;
/** Elements without content, or that the next one closes implicitly (HTML, 13.1.2). */
const SHALLOW = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd tr td th thead tbody tfoot option optgroup rt rp"
  ).split(" "),
);

/** Returns how many levels a piece of HTML opens. */
function deeper(html: string): number {
  let depth = 0;
  for (const [, end, tag = "", rest = ""] of html.matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (SHALLOW.has(name) || (rest.endsWith("/") && !isHtmlElement(name))) continue;
    depth += end ? -1 : 1;
  }
  return depth;
}

/** Converts HTML that is nested too deeply to text; reports where that begins. */
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
