/** The posts of a forum topic: each below its byline; the first may stand below what the page says of the topic. */
import type { RootContent } from "mdast";
import { splitLines } from "@/lib/extract/segments/lines";
import { lineText } from "@/lib/extract/segments/segments";
import type { SourceDocument } from "../format";
import { type Byline, bylineOf } from "./bylines";

export interface ForumPost {
  line: number;
  author: string | null;
  isReply: boolean;
  isSolution: boolean;
  blocks: RootContent[];
}

const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;

/** The bylines of the kind that most have: headings of one level, or bold lines. By index of their blocks. */
function bylinesAmong(blocks: readonly RootContent[]): Map<number, Byline> {
  const all = blocks.map(bylineOf);
  const depths = new Map<number, number>();
  for (const byline of all) if (byline) depths.set(byline.depth, (depths.get(byline.depth) ?? 0) + 1);
  const depth = [...depths].sort((a, b) => b[1] - a[1])[0]?.[0];
  const chosen = new Map<number, Byline>();
  for (const [i, byline] of all.entries()) if (byline && byline.depth === depth) chosen.set(i, byline);
  return chosen;
}

/** A line that says something of the topic: `**Author:** sven`, `Category: Support`. */
const FACT = /^([\p{L} ]{2,20}?)\s*[:：]\s*(\S.*)$/u;
const AUTHOR =
  /^(?:author|asker|(?:posted|asked|opened|started) by|from|op|user|作者|提问者|提问人|发帖人|楼主|投稿者|質問者|작성자|질문자|autor|auteur|автор)$/i;

/** The facts that a paragraph consists of, by label; null for any other block. */
function factsIn(node: RootContent): [label: string, value: string][] | null {
  if (node.type !== "paragraph") return null;
  const facts = splitLines(node.children, lineOf(node)).map(({ nodes }) => FACT.exec(lineText(nodes)));
  return facts.every((fact) => fact !== null)
    ? facts.map(([, label = "", value = ""]) => [label, value])
    : null;
}

/** What asks above the first reply, where that bears no byline; null where nothing does. */
function openingOf(blocks: readonly RootContent[], { frontMatter }: SourceDocument): ForumPost | null {
  const facts = blocks.map(factsIn);
  const told = facts.flatMap((own) => own ?? []).find(([label]) => AUTHOR.test(label))?.[1];
  const author = told ?? frontMatter.fields.get("author")?.value ?? frontMatter.fields.get("asker")?.value;
  const own = blocks.filter(
    ({ type }, i) => type !== "heading" && type !== "thematicBreak" && (facts[i] ?? null) === null,
  );
  const [first] = own;
  if (!first) return null;
  return {
    line: lineOf(first),
    author: author?.replace(/^@/, "") || null,
    isReply: false,
    isSolution: false,
    blocks: own,
  };
}

/** The posts of a topic in the order of the page. */
export function postsOf(source: SourceDocument): ForumPost[] {
  const blocks = source.root.children;
  const bylines = bylinesAmong(blocks);
  const posts: ForumPost[] = [];
  blocks.forEach((node, i) => {
    const byline = bylines.get(i);
    if (byline) {
      const { author, isReply, isSolution, rest } = byline;
      posts.push({ line: lineOf(node), author, isReply, isSolution, blocks: [...rest] });
    } else if (node.type !== "thematicBreak") posts.at(-1)?.blocks.push(node);
  });
  const written = posts.filter((post) => post.blocks.length > 0);
  const at = [...bylines.keys()][0] ?? 0;
  const opening = written[0]?.isReply ? openingOf(blocks.slice(0, at), source) : null;
  return opening ? [opening, ...written] : written;
}
