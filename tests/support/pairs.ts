/** Pairs for tests, with as little content as a test needs. */
import type { KnowledgeBase, PreparedBase } from "@/lib/model/knowledge-base";
import type { Pair, RichText } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";

export const rich = (text: string): RichText => ({ text, html: `<p>${text}</p>`, markdown: text });

const both = (text: string) => ({ zh: text, en: text });

export const project = (slug: string, changes: Partial<Project> = {}): Project => ({
  name: slug,
  slug,
  repository: `example/${slug}`,
  formerRepositories: [],
  otherRepositories: [],
  aliases: [],
  keywords: [],
  description: both(`About ${slug}`),
  ...changes,
});

interface Given {
  id: string;
  question: string;
  answer?: string | null;
  project?: string | null;
  thread?: string;
  position?: number;
  date?: string | null;
  path?: string;
}

export function pair(given: Given): Pair {
  const { id, question, answer = "好的。", project: slug = "alpha", thread = id, position = 1 } = given;
  const { date = "2021-03-05", path = `weekly/${date}/index.md` } = given;
  return {
    id,
    question: rich(question),
    answer: answer === null ? null : rich(answer),
    asker: { name: "小楼", url: null },
    project: slug === null ? null : { name: slug, slug, stated: true },
    references: [],
    thread: { id: thread, position, length: 1 },
    source: { path, line: 1, title: "第一期", date, url: "https://example.org/original" },
  };
}

export const site: KnowledgeBase["site"] = {
  title: both("问答"),
  tagline: both("t"),
  description: both("d"),
  community: { name: "Example", url: "https://example.org/" },
  repository: null,
  edit: null,
  examples: [],
  languages: [],
  noun: "weekly",
  logo: null,
  menu: [],
  footer: [],
  ask: null,
  head: null,
  searchedBy: "browser",
};

/** A base of these pairs; posts below `faq/` are FAQ documents. */
export function baseOf(pairs: Pair[], changes: Partial<PreparedBase> = {}): PreparedBase {
  const paths = [...new Set(pairs.map(({ source }) => source.path))];
  const slugs = [...new Set(pairs.flatMap(({ project: own }) => own?.slug ?? []))];
  return {
    site,
    projects: slugs.map((slug) => project(slug)),
    pages: [],
    posts: paths.map((path, i) => ({
      id: `p${i}`,
      kind: path.startsWith("faq/") ? "faq" : "weekly",
      path,
      title: "第一期",
      date: pairs.find(({ source }) => source.path === path)?.source.date ?? null,
      url: null,
    })),
    pairs,
    items: [],
    gone: [],
    translations: [],
    phrasings: {},
    related: {},
    topics: {},
    itemsFile: null,
    ...changes,
  };
}
