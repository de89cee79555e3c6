/** One post from threads to pairs in the words of the knowledge base: project, references, texts. Pure. */

import type { RootContent } from "mdast";
import { type ExtractedPost, postName } from "@/lib/extract/post";
import type { Thread } from "@/lib/extract/threads";
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { Extraction } from "@/lib/model/extraction";
import type { GitHubReference, Pair, RichText } from "@/lib/model/pair";
import type { Post } from "@/lib/model/post";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { toHtml } from "@/lib/render/html";
import { toMarkdown } from "@/lib/render/markdown";
import { toPlainText } from "@/lib/render/plain-text";
import { referencesInBlocks, referencesInText, toReference, uniqueReferences } from "./references";
import { type ResolvedProject, resolveProjects } from "./resolve-project";

export interface Originals {
  weekly: string | null;
  faq: string | null;
}

/** A pair before it has an id; `first`: the place of the thread's first pair within the post. */
export type UnnamedPair = Omit<Pair, "id" | "thread"> & {
  thread: { first: number; position: number; length: number };
};

/** What one post gives, whatever stands in the others. Plain data, so that it can be kept between builds. */
export interface AssembledPost {
  post: Omit<Post, "id">;
  /** False for what is not shown (a draft): it has diagnostics only. */
  isPublished: boolean;
  /** Whether the front matter names the format. */
  statesFormat: boolean;
  /** 1-based line of the file that states the date; 1 where none does. */
  dateLine: number;
  pairs: UnnamedPair[];
  diagnostics: Diagnostic[];
  coverage: Extraction["coverage"];
}

/** All references of a thread: linked, named in the heading, or the address of its project line. */
function threadReferences(
  thread: Thread,
  resolved: ResolvedProject,
  registry: ProjectRegistry,
): GitHubReference[] {
  const blocks = thread.turns.flatMap((turn) => [...turn.question, ...(turn.answer ?? [])]);
  const lines = thread.projectLines.flatMap((line) => (line.url ? referencesInText(line.url, registry) : []));
  const heading =
    thread.issue !== null && resolved.repository
      ? [toReference(resolved.repository, thread.issue, registry)]
      : [];
  // The line's own link says of which kind a number in the heading is.
  return uniqueReferences([...lines, ...heading, ...referencesInBlocks(blocks, registry)]);
}

function originalUrl(
  post: ExtractedPost["post"],
  project: string | null,
  originals: Originals,
): string | null {
  if (post.url) return post.url;
  const template = originals[post.kind];
  if (!template || (template.includes("{project}") && !project)) return null;
  return template
    .replace("{name}", encodeURIComponent(postName(post.path)))
    .replace("{project}", project ?? "");
}

/** Assembles the pairs of one post, in the order of the text. */
export function assemblePost(
  { post, isPublished, statesFormat, dateLine, project, threads, diagnostics: own, coverage }: ExtractedPost,
  registry: ProjectRegistry,
  originals: Originals,
): AssembledPost {
  const { resolved, diagnostics: projectDiagnostics } = resolveProjects(threads, project, registry);
  const diagnostics = [
    ...own,
    ...projectDiagnostics.map((diagnostic) => ({ ...diagnostic, path: post.path })),
  ];
  const url = originalUrl(post, project, originals);
  const rich = (blocks: RootContent[]): RichText => ({
    text: toPlainText(blocks),
    html: toHtml(blocks, url),
    markdown: toMarkdown(blocks, url),
  });
  const pairs: UnnamedPair[] = [];
  threads.forEach((thread, i) => {
    const settled = resolved[i] ?? { project: null, repository: null };
    const references = threadReferences(thread, settled, registry);
    const first = pairs.length;
    thread.turns.forEach((turn, position) => {
      const answer = turn.answer && rich(turn.answer);
      if (!answer) diagnostics.push(unanswered(post.path, turn.line));
      const question = rich(turn.question);
      if (question.text.length > LONG_QUESTION)
        diagnostics.push(longQuestion(post.path, turn.line, question.text.length));
      if (pairs.length === MANY_PAIRS) diagnostics.push(manyPairs(post.path, turn.line));
      pairs.push({
        question,
        answer,
        asker: thread.asker,
        project: settled.project,
        references,
        thread: { first, position: position + 1, length: thread.turns.length },
        source: { path: post.path, line: turn.line, title: post.title, date: post.date, url },
      });
    });
  });
  return { post: { ...post, url }, isPublished, statesFormat, dateLine, pairs, diagnostics, coverage };
}

/** In characters. The longest of some 550 real ones has 521; longer than this it is mostly a pasted log. */
const LONG_QUESTION = 3_000;

function longQuestion(path: string, line: number, length: number): Diagnostic {
  return {
    severity: "warning",
    code: "long-question",
    path,
    line,
    message: `这个问题有 ${length} 个字符`,
    fix: `写到 ${LONG_QUESTION} 个字符以内：日志放到别处，这里写链接；答案若被当成了问题，检查「A：」`,
  };
}

/** A page shows them all; a real issue has eleven at most, a FAQ document some dozens. */
const MANY_PAIRS = 300;

function manyPairs(path: string, line: number): Diagnostic {
  return {
    severity: "warning",
    code: "many-pairs",
    path,
    line,
    message: `这篇文章的问答超过 ${MANY_PAIRS} 条，从这一条起`,
    fix: "拆成几篇；不是问答的内容被当成了问答的话，检查标题和引用",
  };
}

function unanswered(path: string, line: number): Diagnostic {
  return {
    severity: "warning",
    code: "unanswered-question",
    path,
    line,
    message: "这个问题没有回答",
    fix: "在问题下面另起一段写「A：回答」；只是道谢的话可以删去",
  };
}
