/** Forum topics: posts with authors, the first of which asks under the title of the topic. */
import type { RootContent } from "mdast";
import { asks, statesProblem } from "@/lib/extract/grammar/reads-as";
import { isClosingRemark } from "@/lib/extract/grammar/remark";
import { lineText } from "@/lib/extract/segments/segments";
import type { ExtractedThreads, Thread, Turn } from "@/lib/extract/threads";
import { toPlainText } from "@/lib/render/plain-text";
import type { PostFormat, SourceDocument } from "../format";
import { type ForumPost, postsOf } from "./posts";

/** In characters; what a topic is about stands at its beginning. */
const OPENING_LENGTH = 300;

/** Returns the turns of a conversation: posts of the asker are questions, those of others answers. */
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

/** Whether a turn asks for nothing more: thanks, a report of success, and what others say to it. */
function closes({ question, answer }: Turn): boolean {
  const text = toPlainText(question);
  if (isClosingRemark(text)) return true;
  return !/[?？]/.test(text) && !asks(text) && (answer === null || !statesProblem(text));
}

/** The turns up to the last that asks, and what is said behind it. */
function divide([opening, ...others]: readonly Turn[]): { asked: Turn[]; remark: RootContent[] } {
  const last = others.findLastIndex((turn) => !closes(turn));
  const asked = [...(opening ? [opening] : []), ...others.slice(0, last + 1)];
  const remark = others.slice(last + 1).flatMap(({ question, answer }) => [...question, ...(answer ?? [])]);
  return { asked, remark };
}

/** The title of the topic: that of the front matter, else the first heading. */
function titleOf({ title, root }: SourceDocument): string {
  const heading = root.children.find((node) => node.type === "heading");
  return title ?? (heading ? lineText(heading.children) : "");
}

function extract(document: SourceDocument): ExtractedThreads {
  const posts = postsOf(document);
  const [first] = posts;
  const title = titleOf(document);
  const blocks = document.root.children.length;
  const coverage = { blocks, assigned: blocks };
  const { asked, remark } = divide(turnsOf(posts));
  const [opening, ...others] = asked;
  if (!first || !opening) return { threads: [], diagnostics: [], coverage };
  const question: RootContent[] = [
    { type: "paragraph", children: [{ type: "text", value: title }] },
    ...opening.question,
  ];
  const solution = posts.find(({ isSolution, author }) => isSolution && author !== first.author);
  const thread: Thread = {
    line: first.line,
    asker: first.author ? { name: first.author, url: null } : null,
    item: null,
    topic: null,
    issue: null,
    projectLines: [],
    introduced: null,
    turns: solution
      ? [{ line: first.line, question, answer: solution.blocks }]
      : [{ ...opening, question }, ...others],
    ...(remark.length > 0 && !solution ? { remark } : {}),
  };
  return { threads: [thread], diagnostics: [], coverage };
}

/** Whether posts are a topic in which somebody asks, rather than a log that several keep. */
function isConversation(posts: readonly ForumPost[], title: string): boolean {
  const [first, ...others] = posts;
  if (!first || others.length === 0) return false;
  const text = toPlainText(first.blocks);
  return (
    /[?？]/.test(text) ||
    asks(title) ||
    statesProblem(`${title} ${text}`.slice(0, OPENING_LENGTH)) ||
    others.some(({ isReply, isSolution, author }) => isReply || isSolution || author === first.author)
  );
}

export const forum: PostFormat = {
  name: "forum",
  recognise: (document) => isConversation(postsOf(document), titleOf(document)),
  extract,
};
