/** Front matter: a post's metadata, in YAML, TOML or JSON, with the body below it. */
import { type Finding, finding } from "@/lib/model/diagnostic";
import { findBlock, lineOfError, MAX_LENGTH, parseBlock } from "./block";
import { findDate } from "./dates";
import { bodyStart, fieldsOf, httpUrl, salvage } from "./fields";
import type { Fields, FrontMatter } from "./shape";
import { withholdingField } from "./withheld";

export interface ParsedPost {
  frontMatter: FrontMatter;
  /** Line of the file with the date; 1 if there is none. */
  dateLine: number;
  /** The text below the front matter. */
  body: string;
  /** Number of lines above the body: added to a line of the body, it gives the line of the file. */
  bodyOffset: number;
  /** Their lines are those of the file. */
  diagnostics: Finding[];
}

/** Splits a post into front matter and body. Broken front matter is reported; the body is still returned. */
export function parseFrontMatter(source: string): ParsedPost {
  const trimmed = source.replace(/^\ufeff/, "");
  const lead = /^\s*\n(?=---|\+\+\+)/.exec(trimmed)?.[0] ?? "";
  const leadLines = lead.split("\n").length - 1;
  const file = trimmed.slice(lead.length);
  const block = findBlock(file);
  if (!block) return parsed(new Map(), file, leadLines, finding("missing-front-matter", 1));
  if ((block.end ?? file.length) > MAX_LENGTH) {
    return unread(file, leadLines, tooLong(leadLines + 1, block.end !== null));
  }
  try {
    const { data, content } = parseBlock(block);
    const head = block.text.slice(0, block.text.length - content.length).split("\n");
    const fields = fieldsOf(data, head, leadLines - block.addedAbove);
    return parsed(fields, content, leadLines + head.length - 1 - block.added);
  } catch (error) {
    const line = leadLines + Math.min(lineOfError(error) - block.addedAbove, file.split("\n").length);
    return unread(file, leadLines, broken(line, error));
  }
}

/** Returns a post whose front matter cannot be parsed: the fields that can be salvaged line by line, and the body. */
function unread(file: string, leadLines: number, diagnostic: Finding): ParsedPost {
  const lines = file.split("\n");
  const start = bodyStart(lines);
  const head = lines.slice(0, start).join("\n").slice(0, MAX_LENGTH).split("\n");
  return parsed(salvage(head, leadLines), lines.slice(start).join("\n"), leadLines + start, diagnostic);
}

/** Keys that may hold the address of the original, the most specific first. */
const ADDRESS_KEYS = ["original", "url", "canonical", "canonicalurl", "permalink"];

function parsed(fields: Fields, body: string, bodyOffset: number, diagnostic?: Finding): ParsedPost {
  const value = (key: string): string | null => fields.get(key)?.value || null;
  const { day, line, diagnostics } = findDate(fields);
  const format = value("format");
  return {
    frontMatter: {
      title: value("title")?.replace(/\s+/g, " ") ?? null,
      date: day,
      url: ADDRESS_KEYS.map((key) => httpUrl(value(key))).find((url) => url !== null) ?? null,
      project: value("project"),
      format: format === "weekly" || format === "faq" ? format : null,
      withheld: withholdingField(fields),
      fields,
    },
    dateLine: line ?? 1,
    body,
    bodyOffset,
    diagnostics: [...(diagnostic ? [diagnostic] : []), ...diagnostics],
  };
}

const tooLong = (line: number, closed: boolean): Finding =>
  closed
    ? finding("front-matter-too-long/long", line, { limit: MAX_LENGTH })
    : finding("front-matter-too-long/unclosed", line);

function broken(line: number, error: unknown): Finding {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return finding("bad-front-matter", line, { reason });
}
