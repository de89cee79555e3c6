/** A page of a community's own: Markdown that is shown as it is. Pure. */
import type { Root } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import type { Finding } from "@/lib/model/diagnostic";
import { withoutControls } from "@/lib/text/controls";
import { parseFrontMatter } from "./front-matter/front-matter";
import { type LocalAddress, localAddressesOf } from "./local-addresses";
import { plainMdx } from "./markdown/mdx";
import { parseMarkdown } from "./markdown/parse";

export interface ExtractedPage {
  /** That of the front matter, else the heading at the top; null where neither tells. */
  title: string | null;
  /** Without the heading that is the title. */
  root: Root;
  localAddresses: LocalAddress[];
  /** Their lines are those of the file. */
  diagnostics: Finding[];
}

export function extractPage(path: string, source: string): ExtractedPage {
  const { frontMatter, body, bodyOffset } = parseFrontMatter(withoutControls(source.replace(/\r\n?/g, "\n")));
  const lines = body.split("\n");
  const { root, diagnostics } = parseMarkdown(/\.mdx$/i.test(path) ? plainMdx(lines) : lines);
  const [first] = root.children;
  const heading = first?.type === "heading" && first.depth === 1 ? plain(first).trim() : "";
  if (heading) root.children.shift();
  return {
    title: frontMatter.title ?? (heading || null),
    root,
    localAddresses: localAddressesOf(root, bodyOffset),
    diagnostics: diagnostics.map((found) => ({ ...found, line: found.line + bodyOffset })),
  };
}
