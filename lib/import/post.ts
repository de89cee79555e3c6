/** Writes an imported entry as a post, in the format of `lib/extract/formats/entry`. */
import { createHash } from "node:crypto";
import type { Paragraph, Root } from "mdast";
import { isPostName } from "@/lib/content/post-name";
import { ANSWER_LINE } from "@/lib/extract/formats/entry/entry";
import { opaqueRegions } from "@/lib/extract/markdown/opaque";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import { dateInName } from "@/lib/extract/path-clues";
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

/** Returns whether a post is unchanged since its import: an edit breaks the seal. */
export function isSealed(text: string): boolean {
  const seal = SEAL.exec(text)?.[1];
  return seal !== undefined && seal === hashOf(text.replace(SEAL, ""));
}

/** Returns an ASCII file name without a date, which could contradict that of the post. */
function stemOf(id: string): string {
  const stem = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, STEM_LENGTH);
  if (stem === "") throw new ImportError(`"${id}" is no id for a file name; use letters and digits`);
  // A README describes a folder, and is no post.
  if (!isPostName(`${stem}.md`)) return `q-${stem}`;
  return dateInName(stem)
    ? stem.replace(/\d+/g, (digits) => (digits.length > 5 ? `0${digits}` : digits))
    : stem;
}

const plainParagraph = (value: string): Root => {
  const paragraph: Paragraph = { type: "paragraph", children: [{ type: "text", value }] };
  return { type: "root", children: [paragraph] };
};

/** Returns a title as Markdown, escaped if it would be a heading, list or quote. */
function titleMarkdown(title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  const { children } = parseMarkdown([line]).root;
  const isText = children.length === 1 && children[0]?.type === "paragraph";
  return isText ? line : toMarkdown(plainParagraph(line).children, { original: null, own: {} });
}

/**
 * Returns Markdown on lines of its own, with unclosed blocks closed, and without lines that would divide question and
 * answer.
 */
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

/** Longer questions do not fit into front matter. In characters. */
const LONGEST_IN_HEAD = 2_000;

/** Divides a question into the part in the front matter and the part in the body. */
function divide({ title, question }: ImportedEntry): { asked: string; more: string } {
  const body = bodyMarkdown(question);
  if (title?.trim()) return { asked: titleMarkdown(title), more: body };
  if (body.length <= LONGEST_IN_HEAD) return { asked: body, more: "" };
  const [first = ""] = body.split("\n", 1);
  const plain =
    /^[\p{L}\p{N}]/u.test(first) && body.startsWith(`${first}\n\n`) && first.length <= LONGEST_IN_HEAD;
  return plain ? { asked: first, more: body.slice(first.length).trimStart() } : { asked: "", more: body };
}

/** Returns the post of an entry. The same entry gives the same bytes. */
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
  // A JSON string is valid YAML.
  const told = fields.flatMap(([key, value]) => (value ? [`${key}: ${JSON.stringify(value)}\n`] : []));
  const head = `${told.join("")}question: ${JSON.stringify(asked)}\n`;
  const divider = more ? `${more}\n\n${ANSWER_LINE}\n\n` : "";
  const parts = (seal: string): string =>
    `---\n${head}${seal}---\n\n${divider}${bodyMarkdown(entry.answer)}\n`;
  return { name: `${stemOf(entry.id)}.md`, text: parts(`imported: "${hashOf(parts(""))}"\n`) };
}
