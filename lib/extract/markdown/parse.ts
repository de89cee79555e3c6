/** Markdown to mdast: one parser for every format, with the mends that mixed Chinese and Latin text needs. */

import type { Definition, Nodes, Paragraph, Root, RootContent, Text } from "mdast";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { visit } from "unist-util-visit";
import type { Finding } from "@/lib/model/diagnostic";
import { isHtmlElement } from "@/lib/render/html-elements";
import { withoutControls } from "@/lib/text/controls";
import { boundedAutolinks, linkAddresses } from "./autolink";
import type { PreparedLine } from "./bounds";
import { boundHtml } from "./html-depth";
import { prepare } from "./prepare";

/** Closes `**…：**` before a Chinese character (commonmark-spec#650), and ends addresses there. */
function remarkCjk(this: Processor): void {
  const data = this.data();
  const extensions = data.micromarkExtensions ?? [];
  extensions.push(cjkFriendlyExtension(), boundedAutolinks());
  data.micromarkExtensions = extensions;
  // Of GFM's steps, only that of autolinks transforms the tree.
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map((extension) => (extension.transforms ? { ...extension, transforms: [linkAddresses] } : extension));
}

const parser = unified()
  .use(remarkParse)
  // A single tilde is a Chinese range sign ("1~2 秒"), not a deletion.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjk);

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
/** Spaces and line ends that no keyboard has, pasted from elsewhere. */
const FOREIGN_SPACE = /[\u00a0\u2028\u2029\u0085\v\f]/g;

/** Drops what an editor cannot see: controls, zero-width characters, U+00A0 for a space, runs of asterisks that closed nothing. */
function cleanText(node: Text): void {
  node.value = withoutControls(node.value)
    .replace(INVISIBLE, "")
    .replace(FOREIGN_SPACE, " ")
    .replace(/\*{2,}/g, "");
}

/** A tag that is no HTML element is text that the editor wrote (`<declaredMode>true</declaredMode>`). */
function foreignTagToText(node: Nodes): void {
  if (node.type !== "html") return;
  const name = /^<\/?([a-zA-Z][\w.:-]*)/.exec(node.value.trim())?.[1];
  if (name === undefined || isHtmlElement(name) || node.value.startsWith("<!--")) return;
  Object.assign(node, { type: "text" });
}

/** What a definition of an editor leads to; that of a log line (`[WARN]: timeout`) is a word. */
const ADDRESS = /^(?:https?:\/\/|mailto:|\.{0,2}\/)/i;

/**
 * References become links, since what they refer to may stand in another answer. `[a]: b` that nothing refers to, or that
 * names no address, is a line of a log, so it is text.
 */
function resolveReferences(root: Root, lines: readonly string[]): void {
  const definitions = new Map<string, Definition>();
  visit(root, "definition", (node) => {
    if (ADDRESS.test(node.url) && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const used = new Set<string>();
  visit(root, (node: Nodes) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    const { url, title } = definition;
    used.add(node.identifier);
    Object.assign(node, { type: node.type === "linkReference" ? "link" : "image", url, title });
  });
  visit(root, "definition", (node, index, parent) => {
    if (used.has(node.identifier) || !parent || index === undefined || !node.position) return;
    const { start, end } = node.position;
    const value = lines
      .slice(start.line - 1, end.line)
      .map((line) => line.replace(/^[\s>]*/, ""))
      .join("\n");
    parent.children[index] = {
      type: "paragraph",
      children: [{ type: "text", value, position: node.position }],
      position: node.position,
    };
  });
}

/** Lines that are too much for the parser, as paragraphs of plain text, in a quote where they are marked as one. */
function plainBlocks(lines: readonly PreparedLine[]): RootContent[] {
  return lines.map(({ text, line }) => {
    const quote = /^\s*>[>\s]*/.exec(text)?.[0] ?? "";
    const point = (column: number) => ({ line, column });
    const position = { start: point(1), end: point(text.length + 1) };
    const value = text.slice(quote.length);
    const paragraph: Paragraph = {
      type: "paragraph",
      children: [{ type: "text", value, position }],
      position,
    };
    return quote ? { type: "blockquote", children: [paragraph], position } : paragraph;
  });
}

function parseChunk(chunk: readonly PreparedLine[]): Root {
  const lines = chunk.map(({ text }) => text);
  const root = parser.parse(lines.join("\n"));
  resolveReferences(root, lines);
  const lineOf = (line: number): number => chunk[line - 1]?.line ?? chunk.at(-1)?.line ?? 1;
  visit(root, (node: Nodes) => {
    foreignTagToText(node);
    if (node.type === "text") cleanText(node);
    if (node.position) {
      const { start, end } = node.position;
      node.position = {
        start: { ...start, line: lineOf(start.line) },
        end: { ...end, line: lineOf(end.line) },
      };
    }
  });
  return root;
}

/** Parses a post's body, given as lines. Positions are those of `lines`. */
export function parseMarkdown(lines: readonly string[]): { root: Root; diagnostics: Finding[] } {
  const { chunks, diagnostics } = prepare(lines);
  const children = chunks.flatMap(({ lines: part, plain: raw }) =>
    raw ? plainBlocks(part) : parseChunk(part).children,
  );
  const root: Root = { type: "root", children };
  return { root, diagnostics: [...diagnostics, ...boundHtml(root)] };
}
