/** Writes one feed as Atom and as JSON. */
import { Feed } from "feed";
import type { Project } from "@/lib/model/project";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { paths } from "../addresses/paths";
import type { ExportContext, ExportFile } from "./context";
import { escapeXml, wellFormedXml } from "./xml";

/** An entry of a feed; texts are plain. */
export interface FeedEntry {
  /** Address; identifies the entry. */
  id: string;
  link: string;
  title: string;
  description: string;
  html: string;
  date: string | null;
  /** Empty if nobody is named. */
  author: string;
  category: { name: string; term: string }[];
}

/** A feed of the whole site, or of a project. */
export interface FeedPlan {
  project: Project | null;
  /** File name without extension. */
  name: string;
  title: string;
  entries: readonly FeedEntry[];
}

/** Independent of the build time: a feed changes only when an entry does. */
const dayOf = (date: string | null): Date => new Date(`${date ?? "1970-01-01"}T00:00:00Z`);

/** Escapes HTML within CDATA, where `]]>` would end the section; the character reference is equivalent in HTML. */
const withinCdata = (html: string): string => wellFormedXml(html).replaceAll("]]>", "]]&gt;");

/** `text`: encodes plain text for the format; in Atom, the library writes titles and summaries as HTML. */
function feedOf(
  { base: { site }, root }: ExportContext,
  { project, name, title, entries }: FeedPlan,
  folder: string,
  text: (plain: string) => string,
): Feed {
  const home = `${root}/${folder}`;
  const feed = new Feed({
    // The address of the home page alone identifies the feed of answers.
    id: name === "feed" ? home : `${home}${name}.xml`,
    link: home,
    title,
    description: project ? defaultText(project.description) : defaultText(site.description),
    language: defaultMessage("languageTag"),
    copyright: site.community.name,
    // Atom requires an author for the feed or for every entry (RFC 4287, 4.1.1); FAQ questions have none of their own.
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

/** The library does not escape `<` in attributes. */
const atomOf = (feed: Feed): string =>
  wellFormedXml(feed.atom1()).replace(
    /(<category label=")([^"]*)/g,
    (_, open: string, label: string) => open + label.replaceAll("<", "&lt;"),
  );

/** Returns the files of a feed. */
export function feedFiles(context: ExportContext, plan: FeedPlan): ExportFile[] {
  const folder = plan.project ? paths.project(plan.project.slug).slice(1) : "";
  const feed = (text: (plain: string) => string) => feedOf(context, plan, folder, text);
  return [
    { name: `${folder}${plan.name}.xml`, body: atomOf(feed(escapeXml)) },
    { name: `${folder}${plan.name}.json`, body: feed((plain) => plain).json1() },
  ];
}
