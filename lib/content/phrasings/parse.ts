/** Parses `phrasings.yml`. Pure. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type Finding, finding } from "@/lib/model/diagnostic";
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
  /** Fingerprint of the pair's text; null if none is given. */
  writtenFor: string | null;
  asked: WrittenPhrasing[];
}

export interface ParsedPhrasings {
  /** In the order of the file. */
  entries: Entry[];
  /** What has not the form of an entry. */
  diagnostics: Finding[];
}

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
      diagnostics: [
        finding("phrasings-malformed/yaml", line, { reason: error.message.split("\n")[0] ?? "" }),
      ],
    };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { entries: [], diagnostics: [] };
  if (!isMap(contents)) return { entries: [], diagnostics: [finding("phrasings-malformed/top", 1)] };

  const lineOf = (node: unknown): number => {
    const range = (node as Node | null)?.range;
    return range ? lines.linePos(range[0]).line : 1;
  };
  const entries: Entry[] = [];
  const diagnostics: Finding[] = [];
  for (const { key, value } of contents.items) {
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
      // As written: `1.10` is a version to a reader and a number to YAML.
      if (isScalar(item)) texts.push({ text: (item.source ?? "").trim(), line: itemLine });
      else diagnostics.push(finding("phrasings-malformed/text", itemLine, { id }));
    }
    entries.push({ id, line, writtenFor, asked: texts });
  }
  return { entries, diagnostics };
}
