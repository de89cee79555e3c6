/**
 * The schema of `site.yml`. Everything is optional. docs/site.schema.json, which editors complete from, is generated
 * from it.
 */
import { z } from "zod";
import { QUESTION_PLACE } from "@/lib/model/format-rule";
import { LANGUAGES, NOUNS } from "@/lib/model/site";
import { ask } from "./ask-schema";
import { headFault } from "./head";
import { pages } from "./pages-schema";
import { below, matching, repositoryName, text, webAddress, withPlaces, words } from "./texts";

const original = matching(/^https?:\/\//, "an address that begins with https://")
  .superRefine(withPlaces(["{name}", "{project}"]))
  .nullable()
  .default(null)
  .describe("Address of the original: {name} is the post's folder, {project} its project's slug");

const edit = matching(/^https?:\/\/.*\{path\}/, "an address that begins with https:// and contains {path}")
  .superRefine(withPlaces(["{path}", "{line}"]))
  .nullable()
  .default(null)
  .describe("Where the source file of an answer is edited: {path} is its path below the content folder");

const folderOfContent = below("a folder below the content folder");

const links = z
  .array(
    z.strictObject({
      text,
      url: matching(/^(?:https?:\/\/|mailto:|\/)/, "an address that begins with https:// or /"),
    }),
  )
  .default([]);

const formatRule = z.strictObject({
  files: z.string().min(1).describe("Paths: * is any part of a name, ** any folders"),
  question: matching(
    QUESTION_PLACE,
    '"heading 1" to "heading 6", "summary", "bold" or "frontmatter.KEY"',
  ).describe("Where questions stand"),
  asker: z.string().nullable().default(null),
  project: z.string().nullable().default(null),
});

const source = z.strictObject({
  from: z.string().min(1).describe("A folder or a Git URL: URL#branch:folder"),
  to: folderOfContent.describe("A folder below the content folder"),
  include: words.describe("Only files whose path contains one of these"),
});

/** The address of a node. It must not contain credentials, because the file is published. */
const nodeAddress = z
  .url({ protocol: /^https?$/, error: "an address that begins with http:// or https://" })
  .refine((address) => {
    const { username, password } = new URL(address);
    return !username && !password;
  }, "an address without user and password: QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD hold them");

const search = z.discriminatedUnion(
  "engine",
  [
    z.strictObject({ engine: z.literal("static") }),
    z.strictObject({
      engine: z.literal("opensearch"),
      url: z
        .union([nodeAddress, z.array(nodeAddress).min(1)])
        .transform((given) => [given].flat())
        .describe("Nodes of the cluster, as the server of the site reaches them"),
      name: matching(/^[a-z0-9][a-z0-9_-]{0,99}$/, "lower-case letters, digits and hyphens")
        .default("community-qa")
        .describe("Name of the index, as qa index was given it"),
    }),
  ],
  "engine: static, or engine: opensearch with url",
);

const origin = matching(
  /^https:\/\/[\w.-]+(?::\d+)?$/,
  "an address without a path, such as https://stats.example",
);

const head = z
  .strictObject({
    html: z.string().min(1).describe("<script>, <link> and <meta> elements, as the service tells them"),
    origins: z.array(origin).default([]).describe("Hosts that it loads from and sends to"),
  })
  .superRefine(({ html, origins }, context) => {
    const fault = headFault(html, origins);
    if (fault !== null) context.addIssue({ code: "custom", path: ["html"], message: fault });
  });

const language = z.enum(LANGUAGES);

export const siteSchema = z.strictObject({
  title: text.optional().describe("Name of the site"),
  tagline: text.optional().describe("One short line under the title"),
  description: text.optional().describe("One or two sentences for search engines, previews and feeds"),
  community: z
    .strictObject({ name: z.string().min(1), url: webAddress.nullable().default(null) })
    .optional()
    .describe("Whose answers these are"),
  repository: repositoryName
    .nullable()
    .default(null)
    .describe("Repository of the original posts, owner/name"),
  language: z
    .union([language, z.array(language).min(1)])
    .optional()
    .transform((given) => (given === undefined ? [] : [...new Set([given].flat())]))
    .describe("Languages of the interface; the first one is the default"),
  noun: z
    .enum(NOUNS)
    .optional()
    .describe("What posts that come out one by one are called; none: nothing speaks of issues"),
  accent: matching(/^#[0-9a-f]{6}$/i, 'a colour such as "#0b6a5c", in quotes, because # begins a comment')
    .optional()
    .transform((given) => given ?? null)
    .describe(
      "The one colour of links and buttons, #rrggbb; made darker or lighter where it could not be read",
    ),
  logo: below("a file of the folder that static names")
    .nullable()
    .default(null)
    .describe("A picture in the header: a file of the folder that static names"),
  icons: below("an SVG of the folder that static names")
    .refine((name) => name.endsWith(".svg"), "an SVG, from which all sizes are drawn")
    .nullable()
    .default(null)
    .describe("The icon of tabs, phones and previews, in all sizes: an SVG of the folder that static names"),
  pages: pages.describe("Pages of your own: rules, a guide. No questions are taken from them"),
  menu: links.describe("Links after the pages of the header"),
  footer: links.describe("Links at the foot of every page"),
  static: folderOfContent
    .nullable()
    .default(null)
    .describe(
      "A folder that is copied into the site as it is: CNAME, icons, pictures. Icons of the same name win",
    ),
  head: head
    .nullable()
    .default(null)
    .describe(
      "A snippet for every page, such as analytics; the about page and the security policy name its hosts",
    ),
  examples: words.describe("Queries that the start page offers"),
  everydaySynonyms: z
    .boolean()
    .default(true)
    .describe("Whether the search knows the built-in everyday synonyms of the posts' languages"),
  defaultProject: z
    .string()
    .nullable()
    .optional()
    .describe("Slug of the project of questions that name none; a sole project needs no line"),
  ask: ask
    .optional()
    .describe(
      "Where a question goes that nobody has answered; issues of the projects' repositories, if there are any",
    ),
  originals: z.strictObject({ weekly: original, faq: original }).default({ weekly: null, faq: null }),
  edit,
  formats: z.array(formatRule).default([]).describe("Where the questions of some documents stand"),
  sources: z.array(source).default([]).describe("What qa sync brings if no source is given"),
  search: search
    .default({ engine: "static" })
    .describe("static: searched in the browser; opensearch: a server of this program asks a cluster"),
  sync: z
    .strictObject({ pictures: z.boolean().default(false).describe("Keep copies of remote pictures") })
    .default({ pictures: false }),
});
