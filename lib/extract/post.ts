/** Extracts one post from its source text: threads, and diagnostics with lines of the file. Each format is a module. */

import type { Root } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import type { PostFormat, SourceDocument } from "@/lib/extract/formats/format";
import { formatOf } from "@/lib/extract/formats/formats";
import { weeklySegments } from "@/lib/extract/formats/weekly/weekly";
import { parseFrontMatter } from "@/lib/extract/front-matter/front-matter";
import type { FrontMatter } from "@/lib/extract/front-matter/shape";
import { leftOut, withholdingFolder } from "@/lib/extract/front-matter/withheld";
import { type Marks, marksOf } from "@/lib/extract/grammar/question-marks";
import type { FoundItem } from "@/lib/extract/items/found";
import { extractItems, NO_ITEMS } from "@/lib/extract/items/items";
import { plainMdx } from "@/lib/extract/markdown/mdx";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import { checkSyntax } from "@/lib/extract/markdown/syntax-checks";
import { attachFootnotes, takeFootnotes } from "@/lib/extract/segments/footnotes";
import { lineText, type Segment } from "@/lib/extract/segments/segments";
import { type Diagnostic, type Finding, finding } from "@/lib/model/diagnostic";
import { type FormatRule, ruleFor } from "@/lib/model/format-rule";
import type { Post } from "@/lib/model/post";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { withoutControls } from "@/lib/text/controls";
import { withoutClosingRemark } from "./closing-remarks";
import { type LocalAddress, localAddresses } from "./local-addresses";
import { questionsIn, SEVERAL_QUESTIONS } from "./looks-like-questions";
import { withoutRepeatedQuestions } from "./repeated-question";
import { askerOf, ruled } from "./ruled-front-matter";
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

/** Returns the day in a file name: `sofa-weekly-20220211`, `230317`, `2022-02-11`; null if there is none. */
export function dateInName(name: string): string | null {
  const match = /(?<!\d)(?:(20)?(\d{2}))[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  return match ? `20${match[2]}-${match[3]}-${match[4]}` : null;
}

/** Names of files and folders that announce questions and answers. */
const NAMED = /^(?:faqs?|q-?(?:and|n)?-?a|questions?|troubleshooting)(?:[-_.].*)?$/i;

const isNamedForQuestions = (path: string): boolean =>
  path
    .replace(/\.(?:md|markdown|mdx)$/i, "")
    .split("/")
    .some((part) => NAMED.test(part) || /[-_]faqs?$/i.test(part));

/** Returns the distinctive name of a post: its folder's, or its file's. */
export function postName(path: string): string {
  const parts = path.replace(/\.(?:md|markdown|mdx)$/i, "").split("/");
  const named = parts.at(-1)?.toLowerCase() === "index" ? parts.slice(0, -1) : parts;
  return named.at(-1) ?? "post";
}

/** Returns whether a FAQ document lies in a folder with a name of its own, such as `faq/tool/index.md`. */
export function isOfNamedFolder(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return isNamedForQuestions(path) && folders.some((part) => !NAMED.test(part));
}

/** Returns the project after which a folder on the post's path is named; null if there is none. */
function projectInPath(path: string, registry: ProjectRegistry): string | null {
  return (
    path
      .split("/")
      .slice(0, -1)
      .reverse()
      .find((part) => registry.named(part)) ?? null
  );
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
  const diagnostics: Diagnostic[] = [
    ...headDiagnostics.map((diagnostic) => ({ ...diagnostic, path })),
    // An entry checks its parts itself.
    ...[
      ...(isEntry ? [] : [...bodyDiagnostics, ...checkSyntax(root)]),
      ...extracted.diagnostics,
      ...ofItems.diagnostics,
    ].map((diagnostic) => ({
      ...diagnostic,
      path,
      line: diagnostic.line + bodyOffset,
    })),
  ];
  const inName = dateInName(postName(path)) ?? dateInName(path);
  const date = frontMatter.date ?? (kind === "weekly" ? inName : null);
  const undated = !frontMatter.date && !headDiagnostics.some(({ code }) => code === "bad-date");
  const report = (found: Finding): unknown => diagnostics.push({ path, ...found });
  if (kind === "weekly" && undated) report(missingDate(inName));
  if (inName && frontMatter.date && inName !== frontMatter.date)
    report(finding("date-mismatch", dateLine, { stated: frontMatter.date, named: inName }));
  const turns = extracted.threads.reduce((sum, thread) => sum + thread.turns.length, 0);
  const seen = turns <= 1 ? questionsIn(root) : 0;
  if (seen >= SEVERAL_QUESTIONS) report(finding("few-questions", 1, { seen, found: turns }));
  else if (turns === 0) report(finding(body.trim() === "" ? "empty-file" : "no-questions", 1));
  const shift = (line: number): number => line + bodyOffset;
  return {
    post: {
      kind,
      path,
      title: frontMatter.title ?? (isEntry ? askedBy(extracted) : firstHeading(root)) ?? postName(path),
      date,
      url: frontMatter.url,
    },
    isPublished: true,
    statesFormat: frontMatter.format !== null || isEntry || rule !== null,
    dateLine,
    project: frontMatter.project ?? (kind === "faq" ? projectInPath(path, registry) : null),
    threads: attachFootnotes(extracted.threads, footnotes)
      .map((thread) => withoutRepeatedQuestions(thread, document.marks))
      .map(withoutClosingRemark)
      .map((thread) => ({
        ...thread,
        asker: thread.asker ?? askerOf(frontMatter, rule),
        line: shift(thread.line),
        projectLines: thread.projectLines.map((line) => ({ ...line, line: shift(line.line) })),
        turns: thread.turns.map((turn) => ({ ...turn, line: shift(turn.line) })),
      })),
    items: items.map((item) => ({ ...item, line: shift(item.line) })),
    localAddresses: localAddresses(extracted.threads, bodyOffset),
    diagnostics,
    coverage: extracted.coverage,
    itemCoverage: ofItems.coverage,
  };
}

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

function sourceDocument(
  path: string,
  frontMatter: FrontMatter,
  { root, lines, bodyOffset, rule }: Pick<SourceDocument, "root" | "lines" | "bodyOffset" | "rule">,
  registry: ProjectRegistry,
): SourceDocument {
  let segments: readonly Segment[] | null = null;
  let marks: Marks | null = null;
  return {
    frontMatter,
    title: frontMatter.title,
    root,
    lines,
    bodyOffset,
    rule,
    announced: frontMatter.format === "faq" || isNamedForQuestions(path),
    registry,
    get marks() {
      marks ??= marksOf(lines);
      return marks;
    },
    get segments() {
      segments ??= weeklySegments(root, lines, registry);
      return segments;
    },
  };
}

/**
 * Returns whether a post is an issue with a page of its own, or a document: as it states, else by its format and date.
 */
function kindOf({ format: stated, date }: FrontMatter, format: PostFormat, announced: boolean): Post["kind"] {
  if (stated) return stated;
  if (announced || format.name === "entry" || format.name === "forum") return "faq";
  return format.name === "weekly" || date !== null ? "weekly" : "faq";
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
