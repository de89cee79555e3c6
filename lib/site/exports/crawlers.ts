/** Files for crawlers and assistants: `sitemap.xml`, `robots.txt`, `llms.txt`, and the OpenSearch description. */
import { latestPairs, listIssues, listProjects } from "@/lib/knowledge/read";
import { headline } from "../headline";
import { escapeMarkdown } from "../markdown-text";
import { paths } from "../paths";
import type { ExportContext, ExportFile } from "./context";
import { escapeXml } from "./xml";

interface Address {
  path: string;
  /** ISO date of the last change that readers see; null where unknown. */
  changed: string | null;
}

/** Every page that people can land on, with its date. */
function addresses({ base }: ExportContext): Address[] {
  const issues = listIssues(base);
  const newest = issues[0]?.post.date ?? null;
  return [
    { path: paths.home, changed: newest },
    { path: paths.projects, changed: newest },
    { path: paths.weekly, changed: newest },
    { path: paths.ask, changed: null },
    { path: paths.about, changed: null },
    ...listProjects(base).map(({ project, lastDate }) => ({
      path: paths.project(project.slug),
      changed: lastDate,
    })),
    ...issues.map(({ post }) => ({ path: paths.issue(post.id), changed: post.date })),
    ...base.pairs.map((pair) => ({ path: paths.pair(pair.id), changed: pair.source.date })),
  ];
}

function sitemap(context: ExportContext): string {
  const urls = addresses(context).map(({ path, changed }) => {
    const date = changed ? `<lastmod>${changed}</lastmod>` : "";
    return `<url><loc>${escapeXml(context.root + path)}</loc>${date}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

/** See llmstxt.org: title, summary, then links with a word on each. */
function llms({ base, root }: ExportContext): string {
  const { site } = base;
  const projects = listProjects(base).map(
    ({ project, answered }) =>
      `- [${escapeMarkdown(project.name)}](${root}${paths.project(project.slug)}): ${project.description.zh}（${answered} 个回答）`,
  );
  const latest = latestPairs(base, 20).map(
    (pair) => `- [${escapeMarkdown(headline(pair.question.text))}](${root}${paths.pair(pair.id)}answer.md)`,
  );
  return [
    `# ${site.title.zh}`,
    `> ${site.description.zh}`,
    `每个问答都有 Markdown 版：在它的地址后面加上 answer.md。全部问答：[api/pairs.json](${root}/api/pairs.json)`,
    "## 项目",
    projects.join("\n"),
    "## 最新回答",
    latest.join("\n"),
  ].join("\n\n");
}

/** OpenSearch 1.1: lets a browser offer the site as a search engine. */
function openSearch({ base, root }: ExportContext): string {
  const { site } = base;
  // The specification allows 16 characters of name and 1024 of description.
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml([...`${site.community.name} 问答`].slice(0, 16).join(""))}</ShortName>
<Description>${escapeXml(site.description.zh)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="32" height="32" type="image/svg+xml">${escapeXml(root)}/icon.svg</Image>
<Url type="text/html" template="${escapeXml(root)}${paths.search}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

/** All files for crawlers. */
export function crawlers(context: ExportContext): ExportFile[] {
  return [
    { name: "sitemap.xml", body: sitemap(context) },
    { name: "robots.txt", body: `User-agent: *\nAllow: /\n\nSitemap: ${context.root}/sitemap.xml\n` },
    { name: "llms.txt", body: `${llms(context)}\n` },
    { name: "opensearch.xml", body: openSearch(context) },
  ];
}
