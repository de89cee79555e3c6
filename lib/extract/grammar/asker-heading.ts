/** Reads the line that opens a thread: `**1、@name** 提问：`, `@name #123`, `**1. name**` and variants. */
import type { Link, PhrasingContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { rawText } from "@/lib/extract/segments/inline";
import type { Asker } from "@/lib/model/pair";
import { wordsOf } from "./languages";
import { isBold } from "./marks";
import { foldWidth, numbered } from "./numbering";
import { announcesQuestions } from "./reads-as";

export interface AskerHeading {
  /** null: the heading names a project but no person. */
  asker: Asker | null;
  /** Number of the item; null for an unnumbered heading. */
  item: number | null;
  /** `#965`: a GitHub issue of the thread's project. */
  issue: number | null;
  /** Further text of the heading, possibly the thread's project. */
  label: string | null;
  /** Whether it addresses a person and says that they ask: `@name 提问`. */
  inFull: boolean;
  /** Addresses of GitHub issues that the heading links to. */
  urls: string[];
  /** Offset in the line's raw text of a question on the same line; null if there is none. */
  questionAt: number | null;
}

/** A line in the form that the heading grammar reads. `item`: its number, if Markdown parsed it as a list item. */
export interface HeadingLine {
  nodes: PhrasingContent[];
  text: string;
  item?: number | null;
}

const MAX_NAME = 40;
const MAX_LABEL = 30;
const SENTENCE = /[，。？！；,?!;]|[:：]./;
/** Bold words that introduce a quote and are not a name. */
const LEAD_IN =
  /^(注意|说明|总结|问题|背景|现象|补充|追问|例如|示例|原因|结论|方案|日志|报错|备注|提示|引用)/;

const ASKS = new RegExp(
  `\\s*(的)?\\s*(?:提问者?|(?<=\\s)asks?|发问|问道|(?<=\\s|@\\S{1,20})(?:${wordsOf("asks")}))` +
    "\\s*([（(【「][^（()）【】「」]{1,30}[)）】」])?\\s*[:：]*$",
  "u",
);
/** `@acme/lamp`: a package of a scope. */
const PACKAGE = /^[\w.~-]+\/[\w.~-]+$/;
/** Every line that names its asker without bold text has one of these; most lines have none. */
const SIGN = new RegExp(`[@＠问]|ask|${wordsOf("asks")}`, "u");
const ISSUE = /\s*[（([【]?\s*((?:[\w.-]+\/[\w.-]+)?)#\s*(\d{1,6})\s*[)）\]】]?\s*/;
const PREFIX =
  /^(?:[【「[]([^【】「」[\]@]{1,30})[】」\]]|([^@#:：，。]{1,30}?)\s*[:：]|([A-Za-z][\w .-]{1,29}?))?\s*(?:来自|感谢|网友|用户|社区)?\s*$/;

function linkOf(nodes: PhrasingContent[], fits: (link: Link) => boolean): Link | undefined {
  for (const node of nodes) {
    if (node.type === "link" && fits(node)) return node;
    const inner = "children" in node ? linkOf(node.children, fits) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

const GITHUB_NUMBER = /github\.com\/+[\w.-]+\/+[\w.-]+\/+(?:issues?|pulls?|discussions?)\/+\d+/i;

/**
 * `**1、@name** 提问：the question`, `**@name**：the question`: returns the offset of the question; null if there is none.
 */
function inlineQuestion(line: HeadingLine, raw: string): number | null {
  const { length } = numbered(raw);
  const folded = foldWidth(raw.slice(length));
  const head =
    /^\s*@[^@，。？！；,?!;:：]{1,44}?提问\s{0,4}[:：]\s*(?=\S)/.exec(folded) ??
    (length > 0 || isBold(line) ? /^\s*@\S{1,20}\s+(?=\S.{3,}[?？]\s*$)/.exec(folded) : null) ??
    (boldName(line)
      ? /^\s*@?[^，。？！；,?!;:：]{1,40}\s(?:asks|asked)\s*[:：]\s*(?=\S)/.exec(folded)
      : null);
  if (head) return length + head[0].length;
  const [first, ...rest] = line.nodes.filter((node) => node.type !== "text" || node.value.trim() !== "");
  if (first?.type !== "strong" || rest.length === 0) return null;
  const name = rawText([first]);
  const after = /^\s*[:：]\s*(?=\S{2})/.exec(rawText(line.nodes).slice(raw.indexOf(name) + name.length));
  return after && /@/.test(foldWidth(name)) && !/[，。？！:：]/.test(name)
    ? raw.indexOf(name) + name.length + after[0].length
    : null;
}

/**
 * Returns the asker that a heading line names; null for any other line. With `beforeQuote` (a quote follows), a bold
 * line suffices: `**1. name**`.
 */
export function askerHeading(line: HeadingLine, beforeQuote: boolean): AskerHeading | null {
  if (line.text.length > 300) return null;
  if (!SIGN.test(line.text) && !(beforeQuote && isBold(line))) return null;
  const raw = rawText(line.nodes);
  const questionAt = inlineQuestion(line, raw);
  const text = questionAt === null ? line.text : raw.slice(0, questionAt).replace(/\s+/g, " ").trim();
  const { item: written, rest } = numbered(text);
  const item = written ?? line.item ?? null;
  const folded = foldWidth(rest);
  const bold = isBold(line);

  const asks = ASKS.exec(folded);
  const named = asks ? folded.slice(0, asks.index) : folded;
  const number = ISSUE.exec(named);
  const issue = number ? Number(number[2]) : null;
  const bare = (
    number ? `${named.slice(0, number.index)} ${named.slice(number.index + number[0].length)}` : named
  )
    .replace(/\s*[:：]+\s*$/, "")
    .trim();

  const at = bare.indexOf("@");
  const prefix = at > 0 ? PREFIX.exec(bare.slice(0, at)) : null;
  if (at > 0 && !prefix && !(asks && at <= 10 && !SENTENCE.test(bare.slice(0, at)))) return null;
  const label =
    (prefix?.[1] ?? prefix?.[2] ?? prefix?.[3] ?? asks?.[2]?.slice(1, -1) ?? null)?.trim() || null;

  const name = (at >= 0 ? bare.slice(at + 1) : bare).replace(/\s+/g, " ").trim();
  if (!name || name.length > MAX_NAME) return null;
  if (at >= 0) {
    if (!asks && PACKAGE.test(name)) return null;
    // `@GlobalTransactional` alone on a line of an answer names nobody; a heading contains more.
    if (!asks && item === null && issue === null && questionAt === null && !beforeQuote && !bold) return null;
    if (asks && questionAt === null ? /[。？！；?!;]/.test(name) : SENTENCE.test(name)) return null;
  } else {
    const link = linkOf(line.nodes, ({ url }) => /^https?:/.test(url) && !GITHUB_NUMBER.test(url));
    if (
      asks ? !(bold || beforeQuote || link || boldName(line)) : !(beforeQuote && bold && !/[:：]$/.test(rest))
    )
      return null;
    // `이번 달의 질문` (questions of the month) is the title of a section.
    if (asks && item === null && !beforeQuote && announcesQuestions(folded)) return null;
    if (SENTENCE.test(name) || asks?.[1] || /^关于|的$/.test(name)) return null;
    if (!asks && item === null && (LEAD_IN.test(name) || name.length > 20)) return null;
  }

  const link = linkOf(line.nodes, (each) => {
    const shown = foldWidth(plain(each)).replace(/^@\s*/, "").trim();
    return shown !== "" && /^https?:/.test(each.url) && name.includes(shown);
  });
  return {
    asker: { name: unfold(name, rest), url: link?.url ?? null },
    item,
    issue,
    label: label && label.length <= MAX_LABEL ? label : null,
    inFull: asks !== null && at >= 0,
    urls: issueUrls(line.nodes, number?.[1], issue),
    questionAt,
  };
}

/** Returns whether the name in a heading is bold, whatever surrounds it. */
const boldName = (line: HeadingLine): boolean => line.nodes.some((node) => node.type === "strong");

/** Returns the name as written: folding keeps offsets, so it can be located. */
function unfold(name: string, text: string): string {
  const at = foldWidth(text).indexOf(name);
  return at < 0 ? name : text.slice(at, at + name.length);
}

/** Returns the addresses of GitHub issues, pull requests and discussions that a heading links to. */
export function githubNumbers(nodes: PhrasingContent[]): string[] {
  const link = linkOf(nodes, ({ url }) => GITHUB_NUMBER.test(url));
  return link ? [link.url] : [];
}

/** Returns the addresses of a heading's issue: linked, or spelled out as `owner/name#12`. */
function issueUrls(nodes: PhrasingContent[], repository: string | undefined, issue: number | null): string[] {
  const linked = githubNumbers(nodes);
  if (linked.length > 0 || !repository || issue === null) return linked;
  return [`https://github.com/${repository}/issues/${issue}`];
}
