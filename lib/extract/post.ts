/** Extracts one post from its source text: threads, and diagnostics with lines of the file. Each format is a module. */

import type { Root } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { formatOf } from "@/lib/extract/formats/formats";
import { parseFrontMatter } from "@/lib/extract/front-matter/front-matter";
import type { FrontMatter } from "@/lib/extract/front-matter/shape";
import { leftOut, withholdingFolder } from "@/lib/extract/front-matter/withheld";
import type { FoundItem } from "@/lib/extract/items/found";
import { extractItems, NO_ITEMS } from "@/lib/extract/items/items";
import { plainMdx } from "@/lib/extract/markdown/mdx";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import { checkSyntax } from "@/lib/extract/markdown/syntax-checks";
import { attachFootnotes, takeFootnotes } from "@/lib/extract/segments/footnotes";
import { lineText } from "@/lib/extract/segments/segments";
import { type Diagnostic, type Finding, finding } from "@/lib/model/diagnostic";
import { type FormatRule, ruleFor } from "@/lib/model/format-rule";
import type { Post } from "@/lib/model/post";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { withoutControls } from "@/lib/text/controls";
import { withoutClosingRemark } from "./closing-remarks";
import { type LocalAddress, localAddresses } from "./local-addresses";
import { questionsIn, SEVERAL_QUESTIONS } from "./looks-like-questions";
import { dateInName, postName, projectInPath } from "./path-clues";
import { withoutRepeatedQuestions } from "./repeated-question";
import { askerOf, ruled } from "./ruled-front-matter";
import { kindOf, sourceDocument } from "./source-document";
import type { ExtractedThreads, Thread } from "./threads";

export interface ExtractedPost {
  post: Omit<Post, "id">;
  /** False for a draft and for an empty file, which only produce diagnostics. */
  isPublished: boolean;
  /** Whether front matter or settings state the format: a README is read only then. */
  statesFormat: boolean;
  /** 1-based line of the file with the date; 1 if there is none. */
  dateLine: number;
  /** The project of the whole post: from the front matter, or from a folder named after one. */
  project: string | null;
  threads: Thread[];
  /** The items that it holds besides questions; their lines are those of the file. */
  items: FoundItem[];
  /** Addresses in its text that are not on the web. */
  localAddresses: LocalAddress[];
  diagnostics: Diagnostic[];
  coverage: ExtractedThreads["coverage"];
  /** The coverage of the sections with items. */
  itemCoverage: ExtractedThreads["coverage"];
}

/** Extracts a post. Pure; never throws, whatever an editor writes. */
export function extractPost(
  path: string,
  source: string,
  registry: ProjectRegistry,
  rules: readonly FormatRule[] = [],
): ExtractedPost {
  const normal = withoutControls(source.replace(/\r\n?/g, "\n"));
  const {
    frontMatter: stated,
    dateLine,
    body,
    bodyOffset,
    diagnostics: headDiagnostics,
  } = parseFrontMatter(normal);
  const rule = ruleFor(path, rules);
  const frontMatter = rule ? ruled(stated, rule) : stated;
  const reason = withholdingReason(path, frontMatter);
  if (reason) return unpublished(path, leftOut(reason.found, reason.line));
  if (normal.trim() === "") return unpublished(path, finding("empty-file", 1));
  const written = body.split("\n");
  const lines = /\.mdx$/i.test(path) ? plainMdx(written) : written;
  const { root, diagnostics: bodyDiagnostics } = parseMarkdown(lines);
  const footnotes = takeFootnotes(root);
  const document = sourceDocument(path, frontMatter, { root, lines, bodyOffset, rule }, registry);
  const format = formatOf(document);
  const extracted = format.extract(document);
  const kind = kindOf(frontMatter, format, document.announced);
  const isEntry = format.name === "entry";
  const { items, ...ofItems } =
    kind === "weekly" ? extractItems(document.segments, extracted.threads, registry) : NO_ITEMS;
  const shift = (line: number): number => line + bodyOffset;
  const inName = dateInName(postName(path)) ?? dateInName(path);
  // An entry checks its parts itself.
  const ofSyntax = isEntry ? [] : [...bodyDiagnostics, ...checkSyntax(root)];
  const ofBody = [...ofSyntax, ...extracted.diagnostics, ...ofItems.diagnostics];
  // A document has no date, and its heading is its title.
  const needsHead = kind === "weekly" || firstHeading(root) === null;
  const diagnostics: Finding[] = [
    ...headDiagnostics.filter(({ code }) => code !== "missing-front-matter" || needsHead),
    ...ofBody.map((found) => ({ ...found, line: shift(found.line) })),
    ...dateFindings({ kind, stated: frontMatter.date, inName, dateLine, ofHead: headDiagnostics }),
    ...countFindings(extracted, root, body),
  ];
  return {
    post: {
      kind,
      path,
      title: frontMatter.title ?? (isEntry ? askedBy(extracted) : firstHeading(root)) ?? postName(path),
      date: frontMatter.date ?? (kind === "weekly" ? inName : null),
      url: frontMatter.url,
    },
    isPublished: true,
    statesFormat: frontMatter.format !== null || isEntry || rule !== null,
    dateLine,
    project: frontMatter.project ?? (kind === "faq" ? projectInPath(path, registry) : null),
    threads: attachFootnotes(extracted.threads, footnotes)
      .map((thread) => withoutRepeatedQuestions(thread, document.marks))
      .map(withoutClosingRemark)
      .map((thread) => ({ ...shifted(thread, shift), asker: thread.asker ?? askerOf(frontMatter, rule) })),
    items: items.map((item) => ({ ...item, line: shift(item.line) })),
    localAddresses: localAddresses(extracted.threads, bodyOffset),
    diagnostics: diagnostics.map((found) => ({ ...found, path })),
    coverage: extracted.coverage,
    itemCoverage: ofItems.coverage,
  };
}

interface Dated {
  kind: Post["kind"];
  /** ISO dates of the front matter and of the file name. */
  stated: string | null;
  inName: string | null;
  dateLine: number;
  ofHead: readonly Finding[];
}

function dateFindings({ kind, stated, inName, dateLine, ofHead }: Dated): Finding[] {
  if (stated) {
    return inName && inName !== stated ? [finding("date-mismatch", dateLine, { stated, named: inName })] : [];
  }
  return kind === "weekly" && !ofHead.some(({ code }) => code === "bad-date") ? [missingDate(inName)] : [];
}

/** Tells of a post that gave no questions, or fewer than it seems to hold. */
function countFindings({ threads }: ExtractedThreads, root: Root, body: string): Finding[] {
  const turns = threads.reduce((sum, thread) => sum + thread.turns.length, 0);
  const seen = turns <= 1 ? questionsIn(root) : 0;
  if (seen >= SEVERAL_QUESTIONS) return [finding("few-questions", 1, { seen, found: turns })];
  return turns === 0 ? [finding(body.trim() === "" ? "empty-file" : "no-questions", 1)] : [];
}

/** Returns a thread with the lines of the file instead of those of the body. */
const shifted = (thread: Thread, shift: (line: number) => number): Thread => ({
  ...thread,
  line: shift(thread.line),
  projectLines: thread.projectLines.map((line) => ({ ...line, line: shift(line.line) })),
  turns: thread.turns.map((turn) => ({ ...turn, line: shift(turn.line) })),
});

/** Returns the reason why a post must not be published, with its line; null if it may be. */
function withholdingReason(path: string, { withheld }: FrontMatter): { found: string; line: number } | null {
  if (withheld) return { found: `${withheld.key}: ${withheld.value}`, line: withheld.line };
  const found = withholdingFolder(path);
  return found ? { found, line: 1 } : null;
}

function unpublished(path: string, why: Finding): ExtractedPost {
  return {
    post: { kind: "weekly", path, title: postName(path), date: null, url: null },
    isPublished: false,
    statesFormat: false,
    dateLine: 1,
    project: null,
    threads: [],
    items: [],
    localAddresses: [],
    diagnostics: [{ path, ...why }],
    coverage: { blocks: 0, assigned: 0 },
    itemCoverage: { blocks: 0, assigned: 0 },
  };
}

/** Returns the question of an entry as one line, which replaces a missing title. */
const askedBy = ({ threads }: ExtractedThreads): string | null =>
  plain(threads[0]?.turns[0]?.question[0]).replace(/\s+/g, " ").trim() || null;

function firstHeading(root: Root): string | null {
  for (const node of root.children) {
    if (node.type === "heading") {
      const text = lineText(node.children);
      if (text) return text;
    }
  }
  return null;
}

const missingDate = (inName: string | null): Finding =>
  inName ? finding("missing-date/from-name", 1, { date: inName }) : finding("missing-date", 1);
