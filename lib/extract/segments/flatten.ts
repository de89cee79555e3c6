/**
 * Flattens the blocks of a post into segments. Editors put an answer, a project line or the next heading on the line
 * straight after another one, so that Markdown merges them into one paragraph or quote (lazy continuation, CommonMark
 * 5.1); segments are the lines that they meant.
 */
import type { Blockquote, Heading, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { isLineBreak } from "@/lib/render/html-elements";
import { dropStart, takeStart } from "./inline";
import type { LineRules } from "./line-rules";
import { splitLines } from "./lines";
import { takeApart } from "./lists";
import { htmlText, lineText, type Segment } from "./segments";

/**
 * Returns the segments of a post's body. `source`: the lines of the body, which distinguish lazy lines from quoted
 * ones.
 */
export function toSegments(root: Root, source: readonly string[], rules: LineRules): Segment[] {
  const segments: Segment[] = [];
  let paragraphs = 0;

  const addParagraph = (
    node: Paragraph,
    block: number,
    inQuote: boolean,
    item: number | null = null,
  ): void => {
    const paragraph = paragraphs++;
    splitLines(node.children, node.position?.start.line ?? 1).forEach(({ nodes, line }, i) => {
      const lazy = inQuote && !/^\s*>/.test(source[line - 1] ?? "");
      const add = (part: PhrasingContent[]): void => {
        segments.push({
          kind: "line",
          nodes: part,
          text: lineText(part),
          line,
          block,
          paragraph,
          lazy,
          quoted: inQuote && !lazy,
          item: i === 0 ? item : null,
        });
      };
      const seam = rules.seam(nodes);
      if (seam > 0) add(takeStart(nodes, seam));
      add(seam > 0 ? dropStart(nodes, seam) : nodes);
    });
  };

  /**
   * Adds text that Markdown parsed as something else: indented code, raw HTML. It is a paragraph if one of its lines is
   * structural.
   */
  const addText = (text: string, node: RootContent, block: number, inQuote: boolean): boolean => {
    const line = node.position?.start.line ?? 1;
    const children: PhrasingContent[] = [
      { type: "text", value: text.replaceAll("**", ""), position: node.position },
    ];
    const opens = splitLines(children, line).some(({ nodes }) =>
      rules.structural({ nodes, text: lineText(nodes) }),
    );
    if (opens) addParagraph({ type: "paragraph", children, position: node.position }, block, inQuote);
    return opens;
  };

  /** Treats a heading of the format, or an accidental setext heading (`---` under a line), as an ordinary line. */
  const addHeading = (node: Heading, block: number): void => {
    const line = node.position?.start.line ?? 1;
    const text = lineText(node.children);
    const underlined = !/^\s*#/.test(source[line - 1] ?? "");
    const lines = splitLines(node.children, line);
    const bold: PhrasingContent[] = [{ type: "strong", children: node.children, position: node.position }];
    const opens = lines.some(({ nodes }) => rules.structural({ nodes, text: lineText(nodes) }));
    if (!opens && lines.length === 1 && rules.structural({ nodes: bold, text })) {
      addParagraph({ type: "paragraph", children: bold, position: node.position }, block, false);
    } else if (opens || (underlined && (lines.length > 1 || text.length > 40))) {
      addParagraph({ type: "paragraph", children: node.children, position: node.position }, block, false);
    } else segments.push({ kind: "heading", node, text, line, block, quoted: false });
  };

  const add = (node: RootContent, block: number, inQuote: boolean, item: number | null = null): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "paragraph") addParagraph(node, block, inQuote, item);
    else if (node.type === "blockquote") addQuote(node, block);
    else if (node.type === "list") {
      for (const part of takeApart(node, rules)) {
        const at = part.node.position?.start.line ?? line;
        if (part.whole) push(part.node, at, block, inQuote);
        else add(part.node, block, inQuote, part.item);
      }
    } else if (node.type === "heading" && !inQuote) addHeading(node, block);
    else if (node.type === "text") {
      addParagraph({ type: "paragraph", children: [node], position: node.position }, block, inQuote);
    } else if (node.type === "code" && isIndented(source[line - 1] ?? "")) {
      if (!addText(node.value, node, block, inQuote)) push(node, line, block, inQuote);
    } else if (node.type === "html") {
      const text = htmlText(node.value);
      const empty = isLineBreak(node.value) || /^\s*<!--/.test(node.value);
      if (!empty && !addText(text, node, block, inQuote)) push(node, line, block, inQuote);
    } else if (node.type !== "thematicBreak" && node.type !== "definition") push(node, line, block, inQuote);
  };

  const push = (node: RootContent, line: number, block: number, quoted: boolean): void => {
    segments.push({ kind: "block", node, line, block, quoted });
  };

  const addQuote = (quote: Blockquote, block: number): void => {
    for (const child of quote.children) add(child, block, true);
  };

  for (const [block, node] of root.children.entries()) add(node, block, false);
  return segments;
}

const isIndented = (line: string): boolean => !/^[\s>]*(?:[-*+]\s|\d+[.)]\s)?\s*(?:`{3,}|~{3,})/.test(line);
