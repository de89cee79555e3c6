/** Writes an imported entry as a post: the format of `lib/extract/formats/entry`. */
import { createHash } from "node:crypto";
import type { Paragraph, Root } from "mdast";
import { ANSWER_LINE } from "@/lib/extract/formats/entry/entry";
import { opaqueRegions } from "@/lib/extract/markdown/opaque";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import { dateInName } from "@/lib/extract/post";
import { toMarkdown } from "@/lib/render/markdown";
import { ImportError, type ImportedEntry } from "./entry";

export interface ImportedPost {
  /** File name. */
  name: string;
  text: string;
}

const HASH_LENGTH = 16;
const STEM_LENGTH = 80;
const SEAL = /^imported: "([0-9a-f]+)"\n/m;

const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, HASH_LENGTH);

/** Whether a post is as an import wrote it: somebody's edit breaks the seal. */
export function isSealed(text: string): boolean {
  const seal = SEAL.exec(text)?.[1];
  return seal !== undefined && seal === hashOf(text.replace(SEAL, ""));
}

/** A file name of ASCII that holds no date, which would be held against that of the post. */
function stemOf(id: string): string {
  const stem = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, STEM_LENGTH);
  if (stem === "") throw new ImportError(`"${id}" is no id for a file name; use letters and digits`);
  return dateInName(stem)
    ? stem.replace(/\d+/g, (digits) => (digits.length > 5 ? `0${digits}` : digits))
    : stem;
}

const plainParagraph = (value: string): Root => {
  const paragraph: Paragraph = { type: "paragraph", children: [{ type: "text", value }] };
  return { type: "root", children: [paragraph] };
};

/** A title as Markdown: as written where it is one line of text, escaped where it would be a heading, list or quote. */
function titleMarkdown(title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  const { children } = parseMarkdown([line]).root;
  const isText = children.length === 1 && children[0]?.type === "paragraph";
  return isText ? line : toMarkdown(plainParagraph(line).children, { original: null, own: {} });
}

/** Markdown in lines of its own, with what it leaves open closed, and no line that would divide question and answer. */
function bodyMarkdown(markdown: string): string {
  const lines = markdown
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => (line.trim() === ANSWER_LINE ? line.replace(" -->", "  -->") : line));
  for (const { kind, line } of opaqueRegions(lines).unclosed) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(lines[line - 1] ?? "")?.[1];
    if (kind === "fence" && mark) lines.push(mark);
    if (kind === "comment") lines.push("-->");
  }
  return lines.join("\n").replace(/^\n+|\n+$/g, "");
}

/** Longer ones do not fit into front matter. In characters. */
const LONGEST_IN_HEAD = 2_000;

/** What stands in the front matter and what in the body of a question. */
function divide({ title, question }: ImportedEntry): { asked: string; more: string } {
  const body = bodyMarkdown(question);
  if (title?.trim()) return { asked: titleMarkdown(title), more: body };
  if (body.length <= LONGEST_IN_HEAD) return { asked: body, more: "" };
  const [first = ""] = body.split("\n", 1);
  const plain =
    /^[\p{L}\p{N}]/u.test(first) && body.startsWith(`${first}\n\n`) && first.length <= LONGEST_IN_HEAD;
  return plain ? { asked: first, more: body.slice(first.length).trimStart() } : { asked: "", more: body };
}

/** The post of an entry. The same entry gives the same bytes. */
export function postOf(entry: ImportedEntry): ImportedPost {
  const { asked, more } = divide(entry);
  const fields: [string, string | null | undefined][] = [
    ["title", entry.title?.replace(/\s+/g, " ").trim()],
    ["date", entry.date],
    ["original", entry.url],
    ["project", entry.project],
    ["asker", entry.asker?.name],
    ["asker_url", entry.asker?.url],
  ];
  // A string of JSON is one of YAML.
  const told = fields.flatMap(([key, value]) => (value ? [`${key}: ${JSON.stringify(value)}\n`] : []));
  const head = `${told.join("")}question: ${JSON.stringify(asked)}\n`;
  const divider = more ? `${more}\n\n${ANSWER_LINE}\n\n` : "";
  const parts = (seal: string): string =>
    `---\n${head}${seal}---\n\n${divider}${bodyMarkdown(entry.answer)}\n`;
  return { name: `${stemOf(entry.id)}.md`, text: parts(`imported: "${hashOf(parts(""))}"\n`) };
}
