/**
 * Reads an entry: one question in the front matter (`question:`, `asker:`) with the body as its answer. If the body
 * continues the question, a line `<!-- answer -->` separates it from the answer.
 */
import type { Root } from "mdast";
import { httpUrl } from "@/lib/extract/front-matter/fields";
import type { Field } from "@/lib/extract/front-matter/shape";
import { homeRepository, type ProjectLine } from "@/lib/extract/grammar/project-line";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import { checkSyntax } from "@/lib/extract/markdown/syntax-checks";
import type { ExtractedThreads } from "@/lib/extract/threads";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import type { PostFormat, SourceDocument } from "../format";

/** The line between question and answer. */
export const ANSWER_LINE = "<!-- answer -->";

/** An original address on a code host names the repository that the question is about. */
function projectLines(url: string | null, registry: ProjectRegistry): ProjectLine[] {
  const repository = url && homeRepository(url);
  if (!repository) return [];
  return [{ line: 1, label: "", labelled: null, linked: registry.ofRepository(repository), url }];
}

/** Parses a part of the body separately, so that an unclosed block in one part cannot swallow the other. */
function parsePart(lines: readonly string[], isOfPart: (line: number) => boolean) {
  const { root, diagnostics } = parseMarkdown(lines.map((text, i) => (isOfPart(i) ? text : "")));
  return { root, diagnostics: [...diagnostics, ...checkSyntax(root)] };
}

const EMPTY: ExtractedThreads = { threads: [], diagnostics: [], coverage: { blocks: 0, assigned: 0 } };

const dividerOf = (lines: readonly string[]): number =>
  lines.findIndex((line) => line.trim() === ANSWER_LINE);

/** Returns the field with the question; empty if the body has it, above the divider. */
function askedIn({ frontMatter, lines }: SourceDocument): Field | null {
  const asked = frontMatter.fields.get("question");
  return asked && (asked.value !== "" || dividerOf(lines) >= 0) ? asked : null;
}

function extract(document: SourceDocument): ExtractedThreads {
  const { frontMatter, lines, bodyOffset: offset, registry } = document;
  const { fields, url } = frontMatter;
  const asked = askedIn(document);
  if (!asked) return EMPTY;
  const divider = dividerOf(lines);
  const title: Root = parseMarkdown(asked.value.split("\n")).root;
  const question = parsePart(lines, (line) => line < divider);
  const answer = parsePart(lines, (line) => line > divider);
  const name = fields.get("asker")?.value;
  const blocks = question.root.children.length + answer.root.children.length;
  // Lines of threads are those of the body.
  const line = asked.line - offset;
  return {
    threads: [
      {
        line,
        asker: name ? { name: name.replace(/^@/, ""), url: httpUrl(fields.get("askerurl")?.value) } : null,
        item: null,
        topic: (fields.get("section") ?? fields.get("category"))?.value || null,
        issue: null,
        projectLines: projectLines(url, registry),
        introduced: null,
        turns: [
          {
            line,
            question: [...title.children, ...question.root.children],
            answer: answer.root.children.length > 0 ? answer.root.children : null,
          },
        ],
      },
    ],
    diagnostics: [...question.diagnostics, ...answer.diagnostics],
    coverage: { blocks, assigned: blocks },
  };
}

export const entry: PostFormat = {
  name: "entry",
  recognise: (document) => askedIn(document) !== null,
  extract,
};
