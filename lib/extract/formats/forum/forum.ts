/** Forum topics: posts by their authors, the first of which asks under the title of the topic. */
import type { Heading, RootContent } from "mdast";
import { joinLines, splitLines } from "@/lib/extract/segments/lines";
import { lineText } from "@/lib/extract/segments/segments";
import type { ExtractedThreads, Turn } from "@/lib/extract/threads";
import type { PostFormat, SourceDocument } from "../format";

interface ForumPost {
  line: number;
  author: string | null;
  isSolution: boolean;
  blocks: RootContent[];
}

const DAY = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`;
/** `Post #2 by @maintainer (2023-03-11 01:38 UTC)`, `Reply 1 — Bob, 2023-03-11`, `@bob wrote on 2023-03-11:`. */
const NUMBERED =
  /^(?:post|reply|answer|comment|message|response|question)\s*(?:#|no\.?)?\s*\d*\s*(?:(?:by|from|[-–—:|·•])\s*)@?([^\s,(|][^,(|]{0,39}?)\s*(?:[,(|–—-].*)?$/i;
const DATED = new RegExp(
  String.raw`^@?([\p{L}\p{N}_.][\p{L}\p{N}_. -]{0,39}?)\s*(?:wrote|said|posted|replied|commented|asked|answered)?\s*(?:on|at|[-–—,|(:·•])\s*\(?(?:${DAY}|\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2},? \d{4}).*$`,
  "iu",
);
const SOLUTION = /✓|✔|✅|\b(?:accepted|solution|solved|best answer)\b|已采纳|最佳答案/i;

interface Byline {
  author: string;
  isSolution: boolean;
  /** Of the heading; beyond the deepest for a line that is no heading. */
  depth: number;
  /** What stands below it in the same paragraph. */
  rest: RootContent[];
}

const NO_HEADING = 7;

function bylineIn(text: string, depth: number, rest: RootContent[]): Byline | null {
  const name = (NUMBERED.exec(text) ?? DATED.exec(text))?.[1]?.trim();
  return name ? { author: name.replace(/^@/, ""), isSolution: SOLUTION.test(text), depth, rest } : null;
}

/** Who wrote what follows, and when: a heading, or a line that begins with a bold name (`**ann** · 2024-01-05`). */
function bylineOf(node: RootContent): Byline | null {
  if (node.type === "heading") return bylineIn(lineText(node.children), node.depth, []);
  if (node.type !== "paragraph") return null;
  const [first, ...more] = splitLines(node.children, node.position?.start.line ?? 1);
  const nodes = first?.nodes ?? [];
  const text = lineText(nodes);
  if (nodes[0]?.type !== "strong" || !DATED.test(text)) return null;
  return bylineIn(text, NO_HEADING, more.length > 0 ? [{ ...node, children: joinLines(more) }] : []);
}

function postsOf({ root }: SourceDocument): ForumPost[] {
  const bylines = root.children.map(bylineOf);
  const depths = new Map<number, number>();
  for (const byline of bylines) if (byline) depths.set(byline.depth, (depths.get(byline.depth) ?? 0) + 1);
  const depth = [...depths].sort((a, b) => b[1] - a[1])[0]?.[0];
  const posts: ForumPost[] = [];
  root.children.forEach((node, i) => {
    const byline = bylines[i];
    if (byline && byline.depth === depth) {
      const { author, isSolution, rest } = byline;
      posts.push({ line: node.position?.start.line ?? 1, author, isSolution, blocks: [...rest] });
    } else if (node.type !== "thematicBreak") posts.at(-1)?.blocks.push(node);
  });
  return posts.filter(({ blocks }) => blocks.length > 0);
}

/** Turns of the conversation: what the asker writes asks, what others write answers. */
function turnsOf(posts: readonly ForumPost[]): Turn[] {
  const [first] = posts;
  const turns: Turn[] = [];
  for (const { line, author, blocks } of posts) {
    const last = turns.at(-1);
    if (!last || (author === first?.author && last.answer !== null))
      turns.push({ line, question: [...blocks], answer: null });
    else if (author === first?.author) last.question.push(...blocks);
    else last.answer = [...(last.answer ?? []), ...blocks];
  }
  return turns;
}

function extract(document: SourceDocument): ExtractedThreads {
  const posts = postsOf(document);
  const [first] = posts;
  const heading = document.root.children.find((node) => node.type === "heading");
  const title = document.title ?? (heading ? lineText((heading as Heading).children) : "");
  const [opening, ...others] = turnsOf(posts);
  const blocks = document.root.children.length;
  if (!first || !opening) return { threads: [], diagnostics: [], coverage: { blocks, assigned: blocks } };
  const asked: RootContent[] = [
    { type: "paragraph", children: [{ type: "text", value: title }] },
    ...opening.question,
  ];
  const solution = posts.find(({ isSolution, author }) => isSolution && author !== first.author);
  return {
    threads: [
      {
        line: first.line,
        asker: first.author ? { name: first.author, url: null } : null,
        item: null,
        topic: null,
        issue: null,
        projectLines: [],
        introduced: null,
        turns: solution
          ? [{ line: first.line, question: asked, answer: solution.blocks }]
          : [{ ...opening, question: asked }, ...others],
      },
    ],
    diagnostics: [],
    coverage: { blocks, assigned: blocks },
  };
}

export const forum: PostFormat = {
  name: "forum",
  recognise: (document) => postsOf(document).length >= 2,
  extract,
};
