/** Texts of pairs and pages name pages and pictures of the site by their path from its root; whoever shows them adds where that is. */
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { RichText } from "@/lib/model/pair";

/** `root`: the location of the site's root, without a final slash: a base path, or an address. */
function inText({ text, html, markdown }: RichText, root: string): RichText {
  return {
    text,
    // All other addresses have a scheme, and attribute values contain no quote.
    html: html.replace(/(<(?:a|img)\s[^>]*?(?:href|src)=")(\/[^"]*)/g, `$1${root}$2`),
    markdown: markdown.replace(/(?<=\]\()\/[^)\s]*/g, (path) => root + path),
  };
}

/** The knowledge base with the paths of its texts below `root`. */
export const withRoot = <Base extends Pick<KnowledgeBase, "pairs" | "pages">>(
  base: Base,
  root: string,
): Base => ({
  ...base,
  pairs: base.pairs.map((pair) => ({
    ...pair,
    question: inText(pair.question, root),
    answer: pair.answer && inText(pair.answer, root),
  })),
  pages: base.pages.map((page) => ({ ...page, body: inText(page.body, root) })),
});
