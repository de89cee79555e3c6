/** One feed as Atom and as JSON. */
import { Feed } from "feed";
import type { Project } from "@/lib/model/project";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { paths } from "../addresses/paths";
import type { ExportContext, ExportFile } from "./context";
import { escapeXml, wellFormedXml } from "./xml";

/** An entry of a feed; texts are plain. */
export interface FeedEntry {
  /** Address; what tells the entry from others. */
  id: string;
  link: string;
  title: string;
  description: string;
  html: string;
  date: string | null;
  /** Empty where nobody is named. */
  author: string;
  category: { name: string; term: string }[];
}

/** A feed of the whole site, or of a project. */
export interface FeedPlan {
  project: Project | null;
  /** Name of its files, without ending. */
  name: string;
  title: string;
  entries: readonly FeedEntry[];
}

/** Nothing here depends on the time of the build: a feed changes when an entry does. */
const dayOf = (date: string | null): Date => new Date(`${date ?? "1970-01-01"}T00:00:00Z`);

/** HTML within CDATA, where `]]>` would end it; the reference means the same wherever HTML may hold the characters. */
const withinCdata = (html: string): string => wellFormedXml(html).replaceAll("]]>", "]]&gt;");

/** `text`: what plain text is in the format; titles and summaries are HTML in Atom as the library writes it. */
function feedOf(
  { base: { site }, root }: ExportContext,
  { project, name, title, entries }: FeedPlan,
  folder: string,
  text: (plain: string) => string,
): Feed {
  const home = `${root}/${folder}`;
  const feed = new Feed({
    // The address of the home alone names the feed of the answers.
    id: name === "feed" ? home : `${home}${name}.xml`,
    link: home,
    title,
    description: project ? defaultText(project.description) : defaultText(site.description),
    language: defaultMessage("languageTag"),
    copyright: site.community.name,
    // Atom wants an author of the feed or of every entry (RFC 4287, 4.1.1); questions of a FAQ have none of their own.
    author: { name: site.community.name },
    updated: dayOf(entries[0]?.date ?? null),
    generator: "community-qa",
    feedLinks: { atom: `${home}${name}.xml`, json: `${home}${name}.json` },
  });
  for (const { id, link, title, description, html, date, author, category } of entries) {
    feed.addItem({
      id,
      link,
      title: text(title),
      description: text(description),
      content: withinCdata(html),
      date: dayOf(date),
      author: [{ name: wellFormedXml(author).trim() || site.community.name }],
      category,
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

/** The files of a feed. */
export function feedFiles(context: ExportContext, plan: FeedPlan): ExportFile[] {
  const folder = plan.project ? paths.project(plan.project.slug).slice(1) : "";
  const feed = (text: (plain: string) => string) => feedOf(context, plan, folder, text);
  return [
    { name: `${folder}${plan.name}.xml`, body: atomOf(feed(escapeXml)) },
    { name: `${folder}${plan.name}.json`, body: feed((plain) => plain).json1() },
  ];
}
