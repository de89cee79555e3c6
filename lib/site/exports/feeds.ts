/** Feeds of the newest answers, and of what else the newest posts hold: of everything, and of each project. */

import { isOfProject, shownItems } from "@/lib/knowledge/items";
import { listProjects } from "@/lib/knowledge/read";
import { type Item, newestSource } from "@/lib/model/item";
import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { paths } from "../addresses/paths";
import { headline } from "../wording/headline";
import { ITEM_MESSAGES } from "../wording/item-messages";
import type { ExportContext, ExportFile } from "./context";
import { type FeedEntry, feedFiles } from "./feed";
import { escapeXml } from "./xml";

/** Readers poll; older answers are found by search. */
const ENTRIES = 50;

/** Returns dated, answered pairs, newest first; those of one day in their order. */
function newest(pairs: readonly Pair[]): Pair[] {
  return pairs
    .filter((pair) => pair.answer && pair.source.date)
    .map((pair, order) => ({ pair, order }))
    .sort((a, b) => (b.pair.source.date ?? "").localeCompare(a.pair.source.date ?? "") || a.order - b.order)
    .slice(0, ENTRIES)
    .map(({ pair }) => pair);
}

function entryOfPair(pair: Pair, root: string): FeedEntry {
  const link = `${root}${paths.pair(pair.id)}`;
  return {
    id: link,
    link,
    title: headline(pair.question.text),
    description: pair.question.text,
    html: `<blockquote>${pair.question.html}</blockquote>${pair.answer?.html ?? ""}`,
    date: pair.source.date,
    author: pair.asker?.name ?? "",
    category: pair.project ? [{ name: pair.project.name, term: pair.project.slug }] : [],
  };
}

/** Returns the details of an item besides its title, as lines. */
function linesOf(item: Item): string[] {
  switch (item.kind) {
    case "release":
      return item.changes;
    case "task":
      return item.level === null ? [] : [item.level];
    case "reading":
      return [];
  }
}

function entryOfItem(item: Item, root: string): FeedEntry {
  const lines = linesOf(item);
  return {
    id: `${root}/api/items.json#${item.id}`,
    link: item.url ?? newestSource(item)?.url ?? `${root}/`,
    title: item.title,
    description: lines.join(" "),
    html: `<p>${escapeXml(item.title)}</p>${lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join("")}</ul>` : ""}`,
    date: newestSource(item)?.date ?? null,
    author: "",
    category: [
      { name: defaultMessage(ITEM_MESSAGES[item.kind]), term: item.kind },
      ...item.projects.flatMap(({ name, slug }) => (slug === null ? [] : [{ name, term: slug }])),
    ],
  };
}

/** Returns the feed of all answers, or of a project's. */
function answersOf(context: ExportContext, project: Project | null): ExportFile[] {
  const { base, root } = context;
  const name = defaultText(base.site.title);
  const title = project ? `${project.name} · ${name}` : name;
  const pairs = project ? base.pairs.filter((pair) => pair.project?.slug === project.slug) : base.pairs;
  const entries = newest(pairs).map((pair) => entryOfPair(pair, root));
  return feedFiles(context, { project, name: "feed", title, entries });
}

/** The feed of what else the posts hold, of everything or of a project; none where they hold nothing but questions. */
function itemsOf(context: ExportContext, project: Project | null): ExportFile[] {
  const { base, root } = context;
  const items = shownItems(base).filter(
    (item) => newestSource(item)?.date && (project === null || isOfProject(item, project.slug)),
  );
  if (items.length === 0) return [];
  const names = [...(project ? [project.name] : []), defaultText(base.site.title)];
  const title = [...names, defaultMessage("itemsTitle")].join(" · ");
  const entries = items.slice(0, ENTRIES).map((item) => entryOfItem(item, root));
  return feedFiles(context, { project, name: "items", title, entries });
}

/** Returns all feeds. */
export function feeds(context: ExportContext): ExportFile[] {
  const projects = listProjects(context.base).map(({ project }) => project);
  return [null, ...projects].flatMap((project) => [
    ...answersOf(context, project),
    ...itemsOf(context, project),
  ]);
}
