/** Files for crawlers and assistants: `sitemap.xml`, `robots.txt`, `llms.txt`, and the OpenSearch description. */

import { latestPairs, listedPairs, listProjects } from "@/lib/knowledge/read";
import { builtMessage } from "@/lib/site/languages/built";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { listPages } from "../addresses/page-list";
import { paths } from "../addresses/paths";
import { headline } from "../wording/headline";
import { escapeMarkdown } from "../wording/markdown-text";
import { shortTitle } from "../wording/short-title";
import type { ExportContext, ExportFile } from "./context";
import { escapeXml } from "./xml";

/**
 * Maximum of addresses in one sitemap (sitemaps.org). The other limit, 50 MB, allows a thousand characters for each.
 */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

const sitemapFile = (name: string, element: string, lines: readonly string[]): ExportFile => ({
  name,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="${NAMESPACE}">\n${lines.join("\n")}\n</${element}>\n`,
});

/** Returns `sitemap.xml`; with more addresses than one sitemap may contain, an index of `sitemap-1.xml` and so on. */
function sitemaps({ base, root }: ExportContext): ExportFile[] {
  const urls = listPages(base)
    .filter(({ crawled }) => crawled)
    .map(({ path, changed }) => {
      const date = changed ? `<lastmod>${changed}</lastmod>` : "";
      return `<url><loc>${escapeXml(root + path)}</loc>${date}</url>`;
    });
  if (urls.length <= MOST_ADDRESSES) return [sitemapFile("sitemap.xml", "urlset", urls)];
  const parts = Array.from({ length: Math.ceil(urls.length / MOST_ADDRESSES) }, (_, i) =>
    sitemapFile(`sitemap-${i + 1}.xml`, "urlset", urls.slice(i * MOST_ADDRESSES, (i + 1) * MOST_ADDRESSES)),
  );
  const places = parts.map(({ name }) => `<sitemap><loc>${escapeXml(`${root}/${name}`)}</loc></sitemap>`);
  return [sitemapFile("sitemap.xml", "sitemapindex", places), ...parts];
}

/** Answers that `llms.txt` lists; `api/pairs.json` has the others. */
const LISTED = 20;

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`## ${heading}`, lines.join("\n")] : [];

/** See llmstxt.org: title, summary, then links with a short description each. */
function llms({ base, root }: ExportContext): string {
  const { site } = base;
  const projects = listProjects(base).map(
    ({ project, answered }) =>
      `- [${escapeMarkdown(project.name)}](${root}${paths.project(project.slug)}): ${builtMessage("llmsProject", { description: defaultText(project.description), n: answered }).trim()}`,
  );
  const latest = latestPairs(base, LISTED);
  // Documents have no dates.
  const listed =
    latest.length > 0
      ? latest
      : listedPairs(base)
          .filter(({ answer }) => answer)
          .slice(0, LISTED);
  const answers = listed.map(
    (pair) => `- [${escapeMarkdown(headline(pair.question.text))}](${root}${paths.pair(pair.id)}answer.md)`,
  );
  const heading = latest.length > 0 ? defaultMessage("latestAnswers") : builtMessage("someAnswers");
  return [
    `# ${defaultText(site.title)}`,
    `> ${defaultText(site.description)}`,
    builtMessage("llmsTwins", { link: `[api/pairs.json](${root}/api/pairs.json)` }),
    ...section(defaultMessage("navProjects"), projects),
    ...section(heading, answers),
  ].join("\n\n");
}

/** OpenSearch 1.1: lets a browser offer the site as a search engine. */
function openSearch({ base, root }: ExportContext): string {
  const { site } = base;
  // The specification limits the name to 16 characters and the description to 1024.
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml([...shortTitle(site)].slice(0, 16).join(""))}</ShortName>
<Description>${escapeXml(defaultText(site.description))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="32" height="32" type="image/svg+xml">${escapeXml(root)}/icon.svg</Image>
<Url type="text/html" template="${escapeXml(root)}${paths.search}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

/** Returns all files for crawlers. */
export function crawlers(context: ExportContext): ExportFile[] {
  return [
    ...sitemaps(context),
    { name: "robots.txt", body: `User-agent: *\nAllow: /\n\nSitemap: ${context.root}/sitemap.xml\n` },
    { name: "llms.txt", body: `${llms(context)}\n` },
    { name: "opensearch.xml", body: openSearch(context) },
  ];
}
