/** Definitions of links and footnotes, which may be in another chunk of the post than the references to them. */
import type { Definition, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { PreparedLine } from "./bounds";

/** Definition lines by their reference (`[label]`, folded); the first of each. */
export type WrittenDefinitions = ReadonlyMap<string, PreparedLine>;

const DEFINITION = /^\s{0,3}(\[[^[\]]{1,200}\]):\s*\S/;
const REFERENCE = /\[[^[\]]{1,200}\]/g;

const fold = (reference: string): string => reference.toLowerCase().replace(/\s+/g, " ");

export function writtenDefinitions(
  lines: readonly PreparedLine[],
  opaque: ReadonlySet<number>,
): WrittenDefinitions {
  const found = new Map<string, PreparedLine>();
  for (const line of lines) {
    if (!/^\s{0,3}\[/.test(line.text) || opaque.has(line.line)) continue;
    const reference = DEFINITION.exec(line.text)?.[1];
    if (reference && !found.has(fold(reference))) found.set(fold(reference), line);
  }
  return found;
}

/** Returns the definitions that a chunk refers to but does not contain, as lines to be appended to it. */
export function borrowedDefinitions(
  chunk: readonly PreparedLine[],
  definitions: WrittenDefinitions,
): PreparedLine[] {
  if (definitions.size === 0) return [];
  const own = new Set(chunk.map(({ line }) => line));
  const text = chunk.map((line) => line.text).join("\n");
  const references = new Set((text.match(REFERENCE) ?? []).map(fold));
  return [...references].flatMap((reference) => {
    const line = definitions.get(reference);
    return line && !own.has(line.line) ? [{ text: "", line: line.line }, line] : [];
  });
}

/** The target of an editor's definition; that of a log line (`[WARN]: timeout`) is a word. */
const ADDRESS = /^(?:https?:\/\/|mailto:|\.{0,2}\/|\{\{)/i;

/** Converts references to links, since their definition may be in another answer. Returns the identifiers in use. */
export function resolveReferences(root: Root): Set<string> {
  const definitions = new Map<string, Definition>();
  visit(root, "definition", (node) => {
    if (ADDRESS.test(node.url) && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const used = new Set<string>();
  if (definitions.size === 0) return used;
  visit(root, (node: Nodes) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    const { url, title } = definition;
    used.add(node.identifier);
    Object.assign(node, { type: node.type === "linkReference" ? "link" : "image", url, title });
  });
  return used;
}

/** Converts `[a]: b` to text if nothing refers to it or it has no address: it is a line of a log. */
export function unusedToText(root: Root, used: ReadonlySet<string>, lines: readonly string[]): void {
  if (!lines.some((line) => line.includes("]:"))) return;
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
