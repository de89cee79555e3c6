/** Finds what the browser tests need in the content itself. */
import { readConfig } from "@/lib/content/config-files";
import { readContent } from "@/lib/content/read";
import { listProjects, pairsOfProject, postOf } from "@/lib/knowledge/read";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import { listPages } from "@/lib/site/addresses/page-list";
import { PAGE_NAMES } from "@/lib/site/addresses/pages";
import { paths } from "@/lib/site/addresses/paths";
import { siteOf } from "@/lib/site/site-of";

/** Returns the knowledge base of a content folder, without what only the build computes. */
export async function loadKnowledge(folder: string): Promise<KnowledgeBase> {
  const { site, projects, ...config } = await readConfig(folder);
  const { pairs, posts, items, pages, phrasings } = await readContent(folder, { site, projects, ...config });
  return {
    site: siteOf(site, posts, pages),
    projects,
    posts,
    pairs,
    items,
    pages,
    gone: [],
    translations: [],
    phrasings: Object.fromEntries(phrasings),
  };
}

/** Fails the test with a reason if the content lacks what it needs. */
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
 * Returns Chinese words from the middle of questions whose bigrams occur in no other pair, so that a query for one
 * means that pair.
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

/** Returns the first telling word of an answered pair. */
export function tellingWord(base: KnowledgeBase): Word {
  return need(
    tellingWords(base).find(({ pair }) => pair.answer && pair.thread.length === 1),
    "question with a word of its own",
  );
}

const isWeekly = (base: KnowledgeBase, pair: Pair): boolean => postOf(base, pair)?.kind === "weekly";

/** Returns the second of at least three turns of a weekly thread. */
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

/** Returns a project with the most answers. */
export function largestProject(base: KnowledgeBase): { slug: string; name: string; pairs: Pair[] } {
  const { project } = need(listProjects(base)[0], "project");
  return { slug: project.slug, name: project.name, pairs: pairsOfProject(base, project.slug) };
}

/** Returns the answer with the longest HTML, which is the most likely to contain something wide. */
export function longestAnswer(base: KnowledgeBase): Pair {
  return need(
    [...base.pairs].sort((a, b) => (b.answer?.html.length ?? 0) - (a.answer?.html.length ?? 0))[0],
    "answer",
  );
}

/** The forms of pairs, one of each. */
const PAIR_FORMS = {
  thread: middleOfThread,
  references: withReferences,
  "long answer": longestAnswer,
  unanswered: (base) => base.pairs.find((pair) => !pair.answer),
  "FAQ document": (base) => base.pairs.find((pair) => !isWeekly(base, pair)),
  "no project": (base) => base.pairs.find((pair) => !pair.project),
} satisfies Record<string, (base: KnowledgeBase) => Pair | undefined>;

/** The names of all kinds of pages, before any content is read. */
export const KINDS_OF_PAGES: readonly string[] = [
  ...PAGE_NAMES.filter((name) => name !== "offline"),
  "page",
  "project",
  "issue",
  "asker",
  ...Object.keys(PAIR_FORMS).map((form) => `pair: ${form}`),
];

/** Returns one path of every kind of page that the content has; for pairs, one of every form. */
export function kindsOfPages(base: KnowledgeBase): { kind: string; path: string }[] {
  const pages = listPages(base);
  const ofKind = (kind: string): string | undefined => {
    if (kind === "project") return paths.project(largestProject(base).slug);
    const form = Object.entries(PAIR_FORMS).find(([name]) => kind === `pair: ${name}`)?.[1];
    const pair = form?.(base);
    return form ? pair && paths.pair(pair.id) : pages.find((page) => page.kind === kind)?.path;
  };
  return KINDS_OF_PAGES.flatMap((kind) => {
    const path = ofKind(kind);
    return path === undefined ? [] : [{ kind, path }];
  });
}
