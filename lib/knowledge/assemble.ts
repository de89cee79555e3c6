/** From extracted posts to the knowledge base: canonical projects, references, texts, permalink ids. Pure. */

import type { RootContent } from "mdast";
import { type ExtractedPost, postName } from "@/lib/extract/post";
import {
  referencesInBlocks,
  referencesInText,
  toReference,
  uniqueReferences,
} from "@/lib/extract/references";
import type { Thread } from "@/lib/extract/threads";
import { toHtml } from "@/lib/render/html";
import { toMarkdown } from "@/lib/render/markdown";
import { toPlainText } from "@/lib/render/plain-text";
import { duplicateThreads } from "./duplicates";
import type { Ledger } from "./ledger";
import type { Diagnostic, Extraction, GitHubReference, Pair, Post, RichText } from "./model";
import { assignPermalinks, type Permalinks } from "./permalinks";
import type { ProjectRegistry } from "./projects";
import { type ResolvedProject, resolveProjects } from "./resolve-project";

export interface Originals {
  weekly: string | null;
  faq: string | null;
}

type UnnamedPair = Omit<Pair, "id" | "thread"> & {
  thread: { first: number; position: number; length: number };
};

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

/** Ids of posts for addresses: their day, else their folder; numbered where two would be equal. */
function postIds(posts: readonly Omit<Post, "id">[]): Post[] {
  const taken = new Map<string, number>();
  return posts.map((post) => {
    const slug =
      post.date?.replaceAll("-", "") ??
      asciiSlug(post.kind === "faq" ? post.path.replace(/\/?index\.md$/, "") : postName(post.path));
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    return { ...post, id: count === 1 ? slug : `${slug}-${count}` };
  });
}

const asciiSlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "post";

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

export interface Assembled extends Extraction {
  posts: Post[];
  permalinks: Permalinks;
}

/** Assembles the pairs of all posts. Order: that of the posts, then of the text. */
export function assemble(
  extracted: readonly ExtractedPost[],
  registry: ProjectRegistry,
  originals: Originals,
  ledger: Ledger,
): Assembled {
  const pairs: UnnamedPair[] = [];
  const diagnostics: Diagnostic[] = [];
  const posts: Omit<Post, "id">[] = [];
  const coverage = { blocks: 0, assigned: 0 };

  for (const { post, project, threads, diagnostics: own, coverage: part } of extracted) {
    const { resolved, diagnostics: projectDiagnostics } = resolveProjects(threads, project, registry);
    diagnostics.push(...own, ...projectDiagnostics.map((diagnostic) => ({ ...diagnostic, path: post.path })));
    coverage.blocks += part.blocks;
    coverage.assigned += part.assigned;
    const url = originalUrl(post, project, originals);
    posts.push({ ...post, url });
    const rich = (blocks: RootContent[]): RichText => ({
      text: toPlainText(blocks),
      html: toHtml(blocks, url),
      markdown: toMarkdown(blocks, url),
    });
    threads.forEach((thread, i) => {
      const settled = resolved[i] ?? { project: null, repository: null };
      const references = threadReferences(thread, settled, registry);
      const first = pairs.length;
      thread.turns.forEach((turn, position) => {
        const answer = turn.answer && rich(turn.answer);
        if (!answer) diagnostics.push(unanswered(post.path, turn.line));
        pairs.push({
          question: rich(turn.question),
          answer,
          asker: thread.asker,
          project: settled.project,
          references,
          thread: { first, position: position + 1, length: thread.turns.length },
          source: { path: post.path, line: turn.line, title: post.title, date: post.date, url },
        });
      });
    });
  }

  const permalinks = assignPermalinks(
    pairs.map(({ source, project, asker, question, answer }) => ({
      path: source.path,
      date: source.date,
      asker: asker?.name ?? null,
      project: project?.slug ?? null,
      question: question.text,
      answer: answer?.text ?? null,
      url: source.url,
    })),
    ledger,
  );
  const { ids } = permalinks;
  const named: Pair[] = pairs.map(({ thread: { first, position, length }, ...pair }, i) => ({
    id: ids[i] ?? "",
    ...pair,
    thread: { id: ids[first] ?? "", position, length },
  }));
  diagnostics.push(...duplicateThreads(named));
  return {
    posts: postIds(posts),
    permalinks,
    pairs: named,
    diagnostics: diagnostics.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)),
    coverage,
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
