/** Markdown to mdast: one parser for every format, with the mends that mixed Chinese and Latin text needs. */

import type { Link, Nodes, PhrasingContent, Root, Text } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { visit } from "unist-util-visit";
import { isHtmlElement } from "./html-elements";

/** Closes `**…：**` before a Chinese character (commonmark-spec#650). */
function remarkCjkFriendly(this: Processor): void {
  const data = this.data();
  const extensions = data.micromarkExtensions ?? [];
  extensions.push(cjkFriendlyExtension());
  data.micromarkExtensions = extensions;
}

const parser = unified()
  .use(remarkParse)
  // A single tilde is a Chinese range sign ("1~2 秒"), not a deletion.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly);

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/** Drops what an editor cannot see: zero-width characters, U+00A0 for a space, runs of asterisks that closed nothing. */
function cleanText(node: Text): void {
  node.value = node.value
    .replace(INVISIBLE, "")
    .replace(/\u00a0/g, " ")
    .replace(/\*{2,}/g, "");
}

/** A tag that is no HTML element is text that the editor wrote (`<declaredMode>true</declaredMode>`). */
function foreignTagToText(node: Nodes): void {
  if (node.type !== "html") return;
  const name = /^<\/?([a-zA-Z][\w.:-]*)/.exec(node.value.trim())?.[1];
  if (name === undefined || isHtmlElement(name) || node.value.startsWith("<!--")) return;
  Object.assign(node, { type: "text" });
}

/** The text that follows the URL in an autolink: GFM takes `，后面的字` for a part of it (remark-gfm#55). */
function cutAutolink(link: Link): Text | null {
  const label = plain(link);
  const end = label.search(/[^\x21-\x7e]/);
  if (end < 0 || !/^(https?:\/\/|www\.)/.test(label)) return null;
  // Only where the label repeats the address; `[https://…（说明）](…)` with another target stays whole.
  if (!link.url.includes(label.slice(0, end))) return null;
  const url = label.slice(0, end);
  link.url = url.startsWith("www.") ? `https://${url}` : url;
  link.children = [{ type: "text", value: url }];
  return { type: "text", value: label.slice(end), position: link.position };
}

/** Parses Markdown without front matter. Positions are those of `markdown`. */
export function parseMarkdown(markdown: string): Root {
  const root = parser.parse(markdown);
  visit(root, (node: Nodes) => {
    foreignTagToText(node);
    if (node.type === "text") cleanText(node);
    if (!("children" in node)) return;
    const children = node.children as PhrasingContent[];
    for (let i = 0; i < children.length; i++) {
      const child = children[i];
      const rest = child?.type === "link" ? cutAutolink(child) : null;
      if (rest) children.splice(i + 1, 0, rest);
    }
  });
  return root;
}

/** The line (1-based) of a fence that is never closed and so swallows the rest of the post; null where none. */
export function unclosedFence(root: Root, lines: readonly string[]): number | null {
  let found: number | null = null;
  visit(root, "code", (node) => {
    if (!node.position) return;
    const { start, end } = node.position;
    const fence = /^[\s>]*(`{3,}|~{3,})/.exec(lines[start.line - 1]?.slice(start.column - 1) ?? "")?.[1];
    if (!fence) return;
    const last = (lines[end.line - 1] ?? "").replace(/^[\s>]*/, "").trimEnd();
    const closed = end.line > start.line && last.startsWith(fence) && /^(`+|~+)$/.test(last);
    if (!closed && found === null) found = start.line;
  });
  return found;
}
