/** Parses `phrasings.yml`. Pure. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { type Finding, finding } from "@/lib/model/diagnostic";
import type { Entry, WrittenPhrasing } from "./entry";
import { FINGERPRINT } from "./fingerprint";
import { readPlain, splitEntries } from "./plain";

export const PHRASINGS_NAME = "phrasings.yml";

export interface ParsedPhrasings {
  /** In the order of the file. */
  entries: Entry[];
  /** Diagnostics of malformed entries. */
  diagnostics: Finding[];
}

/**
 * Parses the entries of the file. A file that is not valid YAML has none; a malformed entry is left out. Both have a
 * diagnostic with the line.
 */
export function parsePhrasings(source: string): ParsedPhrasings {
  return parseByEntry(source) ?? parseWhole(source);
}

/** Null where the entries cannot be told apart, or one of them is no YAML by itself. */
function parseByEntry(source: string): ParsedPhrasings | null {
  const parsed: ParsedPhrasings = { entries: [], diagnostics: [] };
  const blocks = splitEntries(source);
  if (!blocks) return null;
  for (const block of blocks) {
    const plain = readPlain(block);
    if (plain) {
      parsed.entries.push(plain);
      continue;
    }
    const { document, lineOf } = parseYaml(block.text, block.line);
    if (document.errors.length > 0 || !isMap(document.contents)) return null;
    readEntries(document.contents, lineOf, parsed);
  }
  return parsed;
}

function parseWhole(source: string): ParsedPhrasings {
  const { document, lineAt, lineOf } = parseYaml(source, 1);
  const parsed: ParsedPhrasings = { entries: [], diagnostics: [] };
  const [error] = document.errors;
  const { contents } = document;
  if (error) {
    const reason = error.message.split("\n")[0] ?? "";
    parsed.diagnostics.push(finding("phrasings-malformed/yaml", lineAt(error.pos[0]), { reason }));
  } else if (isMap(contents)) readEntries(contents, lineOf, parsed);
  else if (contents !== null && !(isScalar(contents) && contents.value === null))
    parsed.diagnostics.push(finding("phrasings-malformed/top", 1));
  return parsed;
}

/** The tree of a text whose first line has the given number, and the lines of its nodes. */
function parseYaml(text: string, first: number) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + first - 1;
  const lineOf = (node: unknown): number => (isNode(node) && node.range ? lineAt(node.range[0]) : first);
  return { document, lineAt, lineOf };
}

/** Adds the entries of a map to what was parsed. */
function readEntries(
  map: YAMLMap,
  lineOf: (node: unknown) => number,
  { entries, diagnostics }: ParsedPhrasings,
): void {
  for (const { key, value } of map.items) {
    const line = lineOf(key);
    const id = isScalar(key) ? String(key.value) : "";
    const asked = isMap(value) ? value.get("asked", true) : value;
    const writtenFor = isMap(value) ? (value.get("for") ?? null) : null;
    if (!isSeq(asked)) {
      diagnostics.push(finding("phrasings-malformed/list", line, { id }));
      continue;
    }
    if (writtenFor !== null && !(typeof writtenFor === "string" && FINGERPRINT.test(writtenFor))) {
      diagnostics.push(
        finding("phrasings-malformed/fingerprint", line, { id, found: JSON.stringify(writtenFor) }),
      );
      continue;
    }
    const texts: WrittenPhrasing[] = [];
    for (const item of asked.items) {
      const itemLine = lineOf(item);
      // Use the source text: `1.10` is a version to a reader and a number to YAML.
      if (isScalar(item)) texts.push({ text: (item.source ?? "").trim(), line: itemLine });
      else diagnostics.push(finding("phrasings-malformed/text", itemLine, { id }));
    }
    entries.push({ id, line, writtenFor, asked: texts });
  }
}
