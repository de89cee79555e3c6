/** Parses Markdown to mdast: one parser for every format, with fixes for mixed Chinese and Latin text. */

import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from "mdast";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { visit } from "unist-util-visit";
import type { Finding } from "@/lib/model/diagnostic";
import type { Container } from "@/lib/render/container";
import { isHtmlElement } from "@/lib/render/html-elements";
import { withoutControls } from "@/lib/text/controls";
import { alertsToNotes } from "./alerts";
import { boundedAutolinks, linkAddresses } from "./autolink";
import type { PreparedLine } from "./bounds";
import { toChunks } from "./chunks";
import { mayOpenContainer, type Piece, toPieces, type WrappedLines } from "./containers";
import {
  borrowedDefinitions,
  resolveReferences,
  unusedToText,
  type WrittenDefinitions,
  writtenDefinitions,
} from "./definitions";
import { HEADING_ID } from "./dialects";
import { boundHtml } from "./html-depth";
import { readListFolds } from "./list-folds";
import { prepare } from "./prepare";

/** Closes `**…：**` before a Chinese character (commonmark-spec#650), and ends addresses there. */
function remarkCjk(this: Processor): void {
  const data = this.data();
  const extensions = data.micromarkExtensions ?? [];
  extensions.push(cjkFriendlyExtension(), boundedAutolinks());
  data.micromarkExtensions = extensions;
  // The autolink extension is the only one of GFM's with a tree transform.
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
/** Special spaces and line separators, pasted from elsewhere. */
const FOREIGN_SPACE = /[\u00a0\u2028\u2029\u0085\v\f]/g;

/**
 * Removes invisible characters: controls, zero-width characters, U+00A0 for a space, and runs of asterisks that closed
 * nothing.
 */
function cleanText(node: Text): void {
  node.value = withoutControls(node.value)
    .replace(INVISIBLE, "")
    .replace(FOREIGN_SPACE, " ")
    .replace(/\*{2,}/g, "");
}

/** Converts a tag that is no HTML element to the text that the editor wrote (`<declaredMode>true</declaredMode>`). */
function foreignTagToText(node: Nodes): void {
  if (node.type !== "html") return;
  const name = /^<\/?([a-zA-Z][\w.:-]*)/.exec(node.value.trim())?.[1];
  if (name === undefined || isHtmlElement(name) || node.value.startsWith("<!--")) return;
  Object.assign(node, { type: "text" });
}

/** `## How? {#how}`: the id is an anchor, not text. */
function dropHeadingId(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type === "text" && /\}\s*$/.test(last.value)) last.value = last.value.replace(HEADING_ID, "");
}

/** Returns lines that exceed the parser's limits as paragraphs of plain text, in a quote if they are marked as one. */
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

interface ParsedChunk {
  children: RootContent[];
  /** Identifiers of the definitions in use. */
  used: ReadonlySet<string>;
}

function parseChunk(chunk: readonly PreparedLine[], definitions: WrittenDefinitions): ParsedChunk {
  const borrowed = borrowedDefinitions(chunk, definitions);
  const lines = [...chunk, ...borrowed].map(({ text }) => text);
  const root = parser.parse(lines.join("\n"));
  const used = resolveReferences(root);
  root.children = root.children.filter(({ position }) => (position?.start.line ?? 1) <= chunk.length);
  const lineOf = (line: number): number => chunk[line - 1]?.line ?? chunk.at(-1)?.line ?? 1;
  visit(root, (node: Nodes) => {
    foreignTagToText(node);
    if (node.type === "text") cleanText(node);
    if (node.type === "heading") dropHeadingId(node);
    if (node.position) {
      const { start, end } = node.position;
      node.position = {
        start: { ...start, line: lineOf(start.line) },
        end: { ...end, line: lineOf(end.line) },
      };
    }
  });
  if (lines.some((line) => line.includes("[!"))) alertsToNotes(root);
  return { children: root.children, used };
}

/** Parses a post's body, given as lines. Positions are those of `lines`. */
export function parseMarkdown(lines: readonly string[]): { root: Root; diagnostics: Finding[] } {
  const { lines: prepared, opaque, report, diagnostics } = prepare(lines);
  const definitions = writtenDefinitions(prepared, opaque);
  const used = new Set<string>();

  const parseLines = (part: readonly PreparedLine[]): RootContent[] =>
    toChunks(part, opaque, report).flatMap((chunk) => {
      if (chunk.plain) return plainBlocks(chunk.lines);
      const parsed = parseChunk(chunk.lines, definitions);
      for (const identifier of parsed.used) used.add(identifier);
      return parsed.children;
    });
  const parsePieces = (pieces: readonly Piece[]): RootContent[] =>
    pieces.flatMap((piece) => (piece.type === "lines" ? parseLines(piece.lines) : [container(piece)]));
  const parseTitle = (text: string, line: number): PhrasingContent[] => {
    const [heading] = text === "" ? [] : parseLines([{ text, line }]);
    return heading && "children" in heading ? (heading.children as PhrasingContent[]) : [];
  };
  const container = ({ form, kind, title, line, pieces }: WrappedLines): Container => {
    return {
      type: "container",
      form,
      kind,
      title: parseTitle(title, line),
      children: parsePieces(pieces) as Container["children"],
      position: { start: { line, column: 1 }, end: { line, column: 1 } },
    };
  };

  const wraps = prepared.some(({ text }) => mayOpenContainer(text));
  const root: Root = {
    type: "root",
    children: wraps ? parsePieces(toPieces(prepared, opaque)) : parseLines(prepared),
  };
  readListFolds(root, parseTitle);
  unusedToText(root, used, lines);
  return { root, diagnostics: [...diagnostics, ...boundHtml(root)] };
}
