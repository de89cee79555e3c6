/** Converts the threads of one post to pairs: project, references, texts. Pure. */

import type { RootContent } from "mdast";
import { postName } from "@/lib/extract/path-clues";
import type { ExtractedPost } from "@/lib/extract/post";
import type { Thread } from "@/lib/extract/threads";
import { type Finding, finding } from "@/lib/model/diagnostic";
import type { GitHubReference, Pair, RichText } from "@/lib/model/pair";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { toHtml } from "@/lib/render/html";
import type { Addresses } from "@/lib/render/link-address";
import { toMarkdown } from "@/lib/render/markdown";
import { toPlainText } from "@/lib/render/plain-text";
import { type SettledItem, settleItem } from "./items";
import { referencesInBlocks, referencesInText, toReference, uniqueReferences } from "./references";
import { type ResolvedProject, resolveProjects } from "./resolve-project";
import { answerFindings, isSwallowing } from "./swallowed";

export interface Originals {
  weekly: string | null;
  faq: string | null;
}

/** A pair without its id. `first`: index of the thread's first pair within the post. */
export type UnnamedPair = Omit<Pair, "id" | "thread"> & {
  thread: { first: number; position: number; length: number };
};

/** The result for one post, independent of all others. Plain data, so that builds can cache it. */
export interface AssembledPost extends Omit<ExtractedPost, "project" | "threads" | "items"> {
  /** The site's own copies of its local addresses, as the texts of the pairs name them. */
  own: Addresses["own"];
  pairs: UnnamedPair[];
  items: SettledItem[];
}

/**
 * Returns the references of a thread: from its links, the number in its heading, and the address of its project line.
 */
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
  // The address of the project line comes first, because it shows whether a number is an issue or a pull request.
  return uniqueReferences([...lines, ...heading, ...referencesInBlocks(blocks, registry)]);
}

/** Returns the address of a post's original; null if neither the post nor the settings give one. */
export function originalUrl(
  { post, project }: Pick<ExtractedPost, "post" | "project">,
  originals: Originals,
): string | null {
  if (post.url) return post.url;
  const template = originals[post.kind];
  if (!template || (template.includes("{project}") && !project)) return null;
  return template
    .replace("{name}", encodeURIComponent(postName(post.path)))
    .replace("{project}", project ?? "");
}

const issueOf = ({ path, title, date }: ExtractedPost["post"], url: string | null) => ({
  path,
  // Fixes the key order: the line follows the path in every record of a source issue.
  line: 1,
  title,
  date,
  url,
});

/**
 * Assembles the pairs of one post in the order of the text, with the diagnostics of extraction and assembly. `own`: the
 * site's copies of its local addresses.
 */
export function assemblePost(
  { project, threads, ...extracted }: ExtractedPost,
  registry: ProjectRegistry,
  originals: Originals,
  own: Addresses["own"] = {},
): AssembledPost {
  const { post } = extracted;
  const { resolved, diagnostics: projectDiagnostics } = resolveProjects(threads, project, registry);
  const diagnostics = [
    ...extracted.diagnostics,
    ...projectDiagnostics.map((diagnostic) => ({ ...diagnostic, path: post.path })),
  ];
  const report = (found: Finding): unknown => diagnostics.push({ path: post.path, ...found });
  const url = originalUrl({ post, project }, originals);
  const addresses: Addresses = { original: url, own };
  const rich = (blocks: RootContent[]): RichText => ({
    text: toPlainText(blocks),
    html: toHtml(blocks, addresses),
    markdown: toMarkdown(blocks, addresses),
  });
  const pairs: UnnamedPair[] = [];
  /** Blocks of answers that seem to hold further questions; such an answer accounts for one block. */
  let swallowed = 0;
  threads.forEach((thread, i) => {
    const settled = resolved[i] ?? { project: null, repository: null };
    const references = threadReferences(thread, settled, registry);
    const first = pairs.length;
    thread.turns.forEach((turn, position) => {
      const answer = turn.answer && rich(turn.answer);
      if (!answer) report(finding("unanswered-question", turn.line));
      const ofAnswer = answerFindings(turn.answer ?? [], answer?.text.length ?? 0, turn.line);
      for (const found of ofAnswer) report(found);
      if (ofAnswer.some(isSwallowing)) swallowed += Math.max(0, (turn.answer?.length ?? 0) - 1);
      const question = rich(turn.question);
      const { length } = question.text;
      if (length > LONG_QUESTION)
        report(finding("long-question", turn.line, { length, limit: LONG_QUESTION }));
      if (pairs.length === MANY_PAIRS) report(finding("many-pairs", turn.line, { limit: MANY_PAIRS }));
      pairs.push({
        question,
        answer,
        asker: thread.asker,
        project: settled.project,
        references,
        ...(thread.topic && post.kind === "faq" ? { topic: thread.topic } : {}),
        ...(thread.remark && position === thread.turns.length - 1 ? { remark: rich(thread.remark) } : {}),
        thread: { first, position: position + 1, length: thread.turns.length },
        source: { ...issueOf(post, url), line: turn.line },
      });
    });
  });
  const items = extracted.items.map((found) =>
    settleItem(found, { ...issueOf(post, url), line: found.line }, addresses, registry),
  );
  const { blocks, assigned } = extracted.coverage;
  const coverage = { blocks, assigned: Math.max(0, assigned - swallowed) };
  return { ...extracted, post: { ...post, url }, own, pairs, items, diagnostics, coverage };
}

/** In characters. The longest of some 550 real questions has 521; a longer one usually contains a pasted log. */
const LONG_QUESTION = 3_000;

/** One page shows all pairs of a post. A real issue has at most eleven, a FAQ document some dozens. */
const MANY_PAIRS = 300;
