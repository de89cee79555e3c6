/** Parses `phrasings.yml`. Pure. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Diagnostic } from "@/lib/model/diagnostic";
import { FINGERPRINT } from "./fingerprint";

export const PHRASINGS_NAME = "phrasings.yml";

/** One phrasing as it stands in the file, usable or not. */
export interface WrittenPhrasing {
  text: string;
  line: number;
}

/** What the file says of one pair. */
export interface Entry {
  id: string;
  line: number;
  /** Fingerprint of the pair's text; null where none is given. */
  writtenFor: string | null;
  asked: WrittenPhrasing[];
}

export interface ParsedPhrasings {
  /** In the order of the file. */
  entries: Entry[];
  /** What has not the form of an entry. */
  diagnostics: Diagnostic[];
}

export const phrasingsDiagnostic = (
  severity: Diagnostic["severity"],
  code: string,
  line: number,
  message: string,
  fix: string,
): Diagnostic => ({ severity, code, path: PHRASINGS_NAME, line, message, fix });

const FORM = "每条写成「id: { for: 指纹, asked: [问法, …] }」，for 可以不写；见 content/README.md";

const malformed = (line: number, message: string): Diagnostic =>
  phrasingsDiagnostic("error", "phrasings-malformed", line, message, FORM);

/**
 * The entries of the file's text. A file that is no YAML gives none; an entry of another form is left out. Both have a
 * diagnostic with the line.
 */
export function parsePhrasings(source: string): ParsedPhrasings {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    return {
      entries: [],
      diagnostics: [malformed(line, `不是有效的 YAML：${error.message.split("\n")[0]}`)],
    };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { entries: [], diagnostics: [] };
  if (!isMap(contents)) return { entries: [], diagnostics: [malformed(1, "最外层应是从 id 到问法的映射")] };

  const lineOf = (node: unknown): number => {
    const range = (node as Node | null)?.range;
    return range ? lines.linePos(range[0]).line : 1;
  };
  const entries: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { key, value } of contents.items) {
    const line = lineOf(key);
    const id = isScalar(key) ? String(key.value) : "";
    const asked = isMap(value) ? value.get("asked", true) : value;
    const writtenFor = isMap(value) ? (value.get("for") ?? null) : null;
    if (!isSeq(asked)) {
      diagnostics.push(malformed(line, `${id}：没有 asked 列表`));
      continue;
    }
    if (writtenFor !== null && !(typeof writtenFor === "string" && FINGERPRINT.test(writtenFor))) {
      diagnostics.push(malformed(line, `${id}：for 不是指纹（${JSON.stringify(writtenFor)}）`));
      continue;
    }
    const texts: WrittenPhrasing[] = [];
    for (const item of asked.items) {
      const itemLine = lineOf(item);
      // As written: `1.10` is a version to a reader and a number to YAML.
      if (isScalar(item)) texts.push({ text: (item.source ?? "").trim(), line: itemLine });
      else diagnostics.push(malformed(itemLine, `${id}：这一条不是文本`));
    }
    entries.push({ id, line, writtenFor, asked: texts });
  }
  return { entries, diagnostics };
}
