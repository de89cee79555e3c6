/** Reads definition lists: a line that asks, followed by lines that begin with a colon (PHP Markdown Extra). */
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { asks } from "@/lib/extract/grammar/reads-as";
import { dropStart, rawText } from "@/lib/extract/segments/inline";
import { joinLines, splitLines } from "@/lib/extract/segments/lines";
import { htmlText, lineText } from "@/lib/extract/segments/segments";
import { type BlocksRead, type Found, lineOf, questionWith } from "./found";

const MARK = /^\s*[:~]\s+/;

const definition = (nodes: PhrasingContent[]): number => MARK.exec(rawText(nodes))?.[0].length ?? 0;

/** Returns the definition in a paragraph whose later lines define its first one; null for any other paragraph. */
function definedIn(paragraph: Paragraph): Found | null {
  const lines = splitLines(paragraph.children, lineOf(paragraph));
  const from = lines.findIndex(({ nodes }, i) => i > 0 && definition(nodes) > 0);
  const term = lines[from - 1];
  if (from !== 1 || !term) return null;
  const body = lines
    .slice(from)
    .map(({ nodes, line }) => ({ line, nodes: dropStart(nodes, definition(nodes)) }));
  return questionWith(term.line, term.nodes, [{ ...paragraph, children: joinLines(body) }]);
}

/** Returns the `<dt>` and `<dd>` of raw HTML, as text. */
function htmlDefinitions(node: RootContent): Found[] {
  if (node.type !== "html" || !/<dt\b/i.test(node.value)) return [];
  return [...node.value.matchAll(/<dt\b[^>]*>([\s\S]*?)<\/dt>\s*<dd\b[^>]*>([\s\S]*?)<\/dd>/gi)].map(
    ([, term = "", body = ""], i) =>
      questionWith(
        lineOf(node) + i,
        [{ type: "text", value: htmlText(term) }],
        [{ type: "html", value: `<p>${body.trim()}</p>` }],
      ),
  );
}

/** Returns the definition lists among blocks; null if there are none, or if none of their terms asks. */
export function readDefinitionLists(blocks: readonly RootContent[], announced: boolean): BlocksRead | null {
  const found: Found[] = [];
  const lead: RootContent[] = [];
  for (const [i, node] of blocks.entries()) {
    const html = htmlDefinitions(node);
    found.push(...html);
    if (html.length > 0) continue;
    const own = node.type === "paragraph" ? definedIn(node) : null;
    const next = blocks[i + 1];
    const isTerm =
      node.type === "paragraph" &&
      next?.type === "paragraph" &&
      definition(next.children) > 0 &&
      definition(node.children) === 0;
    if (own) found.push(own);
    else if (isTerm && splitLines(node.children, lineOf(node)).length === 1) {
      found.push(questionWith(lineOf(node), node.children, []));
    } else if (node.type === "paragraph" && definition(node.children) > 0 && found.length > 0) {
      found.at(-1)?.answer.push({ ...node, children: dropStart(node.children, definition(node.children)) });
    } else (found.at(-1)?.answer ?? lead).push(node);
  }
  const asking = found.filter(({ question }) => asks(lineText(question))).length;
  return found.length > 0 && asking > 0 && (announced || asking * 2 >= found.length) ? { found, lead } : null;
}
