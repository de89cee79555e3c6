/**
 * What the browser tests look for, taken from the content itself, so that they hold for any community's posts.
 */
import { OWN_CONTENT, readConfigFor } from "@/lib/content/content-folder";
import { readContent } from "@/lib/content/read";
import { listProjects, pairsOfProject, postOf } from "@/lib/knowledge/read";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";

export async function loadKnowledge(): Promise<KnowledgeBase> {
  const { site, projects, ...config } = await readConfigFor(OWN_CONTENT);
  const { pairs, posts, phrasings } = await readContent(OWN_CONTENT, { site, projects, ...config });
  return { site, projects, posts, pairs, gone: [], phrasings: Object.fromEntries(phrasings) };
}

/** Fails the test with a reason where the content lacks what it needs. */
export function need<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`the content has no ${what}`);
  return value;
}

const wholeText = ({ phrasings }: KnowledgeBase, pair: Pair): string =>
  [pair.question.text, pair.answer?.text ?? "", ...(phrasings[pair.id] ?? [])].join("\n");

const WORD_LENGTH = 4;

export interface Word {
  text: string;
  pair: Pair;
}

/**
 * Chinese words from the middle of a question, none of whose neighbouring characters stand side by side in any other
 * pair: whoever types one means that pair.
 */
export function tellingWords(base: KnowledgeBase): Word[] {
  const texts = base.pairs.map((pair) => wholeText(base, pair));
  const isUnique = (word: string): boolean =>
    Array.from({ length: WORD_LENGTH - 1 }, (_, i) => word.slice(i, i + 2)).every(
      (two) => texts.filter((text) => text.includes(two)).length === 1,
    );
  return base.pairs.flatMap((pair) => {
    for (const run of pair.question.text.match(/\p{Script=Han}{8,}/gu) ?? []) {
      for (let at = 2; at + WORD_LENGTH <= run.length - 2; at++) {
        const text = run.slice(at, at + WORD_LENGTH);
        if (isUnique(text)) return [{ text, pair }];
      }
    }
    return [];
  });
}

/** The first telling word whose pair has an answer. */
export function tellingWord(base: KnowledgeBase): Word {
  return need(
    tellingWords(base).find(({ pair }) => pair.answer && pair.thread.length === 1),
    "question with a word of its own",
  );
}

const isWeekly = (base: KnowledgeBase, pair: Pair): boolean => postOf(base, pair)?.kind === "weekly";

/** The second of at least three turns of a weekly thread. */
export function middleOfThread(base: KnowledgeBase): Pair {
  return need(
    base.pairs.find((pair) => isWeekly(base, pair) && pair.thread.length >= 3 && pair.thread.position === 2),
    "thread of three turns",
  );
}

export function withReferences(base: KnowledgeBase): Pair {
  return need(
    base.pairs.find(
      (pair) => isWeekly(base, pair) && pair.references.length > 0 && pair.asker && pair.answer,
    ),
    "answered question with a GitHub reference",
  );
}

/** A project with the most answers. */
export function largestProject(base: KnowledgeBase): { slug: string; name: string; pairs: Pair[] } {
  const { project } = need(listProjects(base)[0], "project");
  return { slug: project.slug, name: project.name, pairs: pairsOfProject(base, project.slug) };
}

/** The answer that is longest as HTML: most likely to hold something wide. */
export function longestAnswer(base: KnowledgeBase): Pair {
  return need(
    [...base.pairs].sort((a, b) => (b.answer?.html.length ?? 0) - (a.answer?.html.length ?? 0))[0],
    "answer",
  );
}

/** One path of every kind of page; a pair of every form that pairs take here. */
export function kindsOfPages(base: KnowledgeBase): { kind: string; path: string }[] {
  const issue = need(
    base.posts.find((post) => post.kind === "weekly"),
    "weekly post",
  );
  const pairs = {
    thread: middleOfThread(base),
    references: withReferences(base),
    "long answer": longestAnswer(base),
    unanswered: base.pairs.find((pair) => !pair.answer),
    "FAQ document": base.pairs.find((pair) => !isWeekly(base, pair)),
    "no project": base.pairs.find((pair) => !pair.project),
  };
  return [
    { kind: "start", path: "/" },
    { kind: "search", path: "/search/" },
    { kind: "projects", path: "/projects/" },
    { kind: "project", path: `/projects/${largestProject(base).slug}/` },
    { kind: "weekly", path: "/weekly/" },
    { kind: "source issue", path: `/weekly/${issue.id}/` },
    { kind: "ask", path: "/ask/" },
    { kind: "about", path: "/about/" },
    ...Object.entries(pairs).flatMap(([kind, pair]) =>
      pair ? [{ kind: `pair: ${kind}`, path: `/qa/${pair.id}/` }] : [],
    ),
  ];
}
