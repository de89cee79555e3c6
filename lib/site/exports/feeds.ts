/** Atom and JSON feeds of the newest answers: of all projects, and of each. */

import { Feed } from "feed";
import { listProjects } from "@/lib/knowledge/read";
import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { headline } from "../headline";
import { paths } from "../paths";
import type { ExportContext, ExportFile } from "./context";
import { escapeXml, wellFormedXml } from "./xml";

/** Readers poll; older answers are found by search. */
const ITEMS = 50;

/** Dated, answered pairs, newest first; those of one day in their order. */
function newest(pairs: readonly Pair[]): Pair[] {
  return pairs
    .filter((pair) => pair.answer && pair.source.date)
    .map((pair, order) => ({ pair, order }))
    .sort((a, b) => (b.pair.source.date ?? "").localeCompare(a.pair.source.date ?? "") || a.order - b.order)
    .slice(0, ITEMS)
    .map(({ pair }) => pair);
}

/** Nothing here depends on the time of the build: a feed changes when an answer does. */
const dayOf = (date: string | null): Date => new Date(`${date ?? "1970-01-01"}T00:00:00Z`);

/** HTML within CDATA, where `]]>` would end it; the reference means the same wherever HTML may hold the characters. */
const withinCdata = (html: string): string => wellFormedXml(html).replaceAll("]]>", "]]&gt;");

/** `text`: what plain text is in the format; titles and summaries are HTML in Atom as the library writes it. */
function feedOf(
  { base, root }: ExportContext,
  project: Project | null,
  folder: string,
  text: (plain: string) => string,
): Feed {
  const own = project ? base.pairs.filter((pair) => pair.project?.slug === project.slug) : base.pairs;
  const items = newest(own);
  const { site } = base;
  const home = `${root}/${folder}`;
  const feed = new Feed({
    id: home,
    link: home,
    title: project ? `${project.name} · ${defaultText(site.title)}` : defaultText(site.title),
    description: project ? defaultText(project.description) : defaultText(site.description),
    language: defaultMessage("languageTag"),
    copyright: site.community.name,
    // Atom wants an author of the feed or of every entry (RFC 4287, 4.1.1); questions of a FAQ have none of their own.
    author: { name: site.community.name },
    updated: dayOf(items[0]?.source.date ?? null),
    generator: "community-qa",
    feedLinks: { atom: `${home}feed.xml`, json: `${home}feed.json` },
  });
  for (const pair of items) {
    const link = `${root}${paths.pair(pair.id)}`;
    feed.addItem({
      id: link,
      link,
      title: text(headline(pair.question.text)),
      description: text(pair.question.text),
      content: withinCdata(`<blockquote>${pair.question.html}</blockquote>${pair.answer?.html ?? ""}`),
      date: dayOf(pair.source.date),
      author: [{ name: wellFormedXml(pair.asker?.name ?? "").trim() || site.community.name }],
      category: pair.project ? [{ name: pair.project.name, term: pair.project.slug }] : [],
    });
  }
  return feed;
}

/** The library leaves `<` in attributes as it is. */
const atomOf = (feed: Feed): string =>
  wellFormedXml(feed.atom1()).replace(
    /(<category label=")([^"]*)/g,
    (_, open: string, label: string) => open + label.replaceAll("<", "&lt;"),
  );

function filesOf(context: ExportContext, project: Project | null): ExportFile[] {
  const folder = project ? paths.project(project.slug).slice(1) : "";
  const feed = (text: (plain: string) => string) => feedOf(context, project, folder, text);
  return [
    { name: `${folder}feed.xml`, body: atomOf(feed(escapeXml)) },
    { name: `${folder}feed.json`, body: feed((plain) => plain).json1() },
  ];
}

/** All feeds. */
export function feeds(context: ExportContext): ExportFile[] {
  const projects = listProjects(context.base).map(({ project }) => project);
  return [null, ...projects].flatMap((project) => filesOf(context, project));
}
