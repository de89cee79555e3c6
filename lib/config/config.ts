/** Parses `projects.yml`, `glossary.yml` and `site.yml` of a content folder. Pure. */
import { parse } from "yaml";
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { type FormatRule, QUESTION_PLACE } from "@/lib/model/format-rule";
import type { Project } from "@/lib/model/project";
import { normalizeRelative } from "@/lib/model/relative-path";
import type { Site } from "@/lib/model/site";

export interface SiteConfig extends Site {
  /** Whether the search knows the built-in everyday synonyms of the languages that the posts are written in. */
  everydaySynonyms: boolean;
  /** Templates for the address of an original whose front matter names none, by kind of post: `{name}`, `{project}`. */
  originals: { weekly: string | null; faq: string | null };
  /** What `qa sync` brings if no source is given. `to` is relative to the content folder. */
  sources: { from: string; to: string; include: string[] }[];
  /** What else `qa sync` does: `pictures` keeps copies of remote pictures. */
  sync: { pictures: boolean };
  /** What is said outright about where the questions of some documents stand. */
  formats: FormatRule[];
}

export interface ContentConfig {
  site: SiteConfig;
  projects: Project[];
  glossary: string[][];
}

/** A settings file that cannot be used. The message names the file, the place and the fix. */
export class ConfigError extends ExpectedError {
  override name = "ConfigError";
}

const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const words = z.array(z.coerce.string().min(1)).default([]);

const projectsSchema = z.object({
  projects: z.array(
    z.object({
      name: z.string().min(1),
      slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case ASCII words joined by hyphens"),
      repository: z
        .string()
        .regex(/^[\w.-]+\/[\w.-]+$/, "owner/name")
        .nullable()
        .default(null),
      formerRepositories: words,
      otherRepositories: words,
      aliases: words,
      keywords: words,
      description: bilingual,
    }),
  ),
});

const glossarySchema = z.object({ groups: z.array(z.array(z.coerce.string().min(1)).min(2)) });

const original = z
  .string()
  .regex(/^https?:\/\//, "an address that begins with https://")
  .nullable()
  .default(null);

const siteSchema = z.object({
  title: bilingual,
  tagline: bilingual,
  description: bilingual,
  community: z.object({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }) }),
  repository: z.string().nullable().default(null),
  examples: words,
  everydaySynonyms: z.boolean().default(true),
  originals: z.object({ weekly: original, faq: original }).default({ weekly: null, faq: null }),
  formats: z
    .array(
      z.object({
        files: z.string().min(1),
        question: z
          .string()
          .regex(QUESTION_PLACE, '"heading 1" to "heading 6", "summary", "bold" or "frontmatter.KEY"'),
        asker: z.string().nullable().default(null),
        project: z.string().nullable().default(null),
      }),
    )
    .default([]),
  sources: z
    .array(
      z.object({
        from: z.string().min(1),
        to: z.string().transform((to, context) => {
          const normal = normalizeRelative(to);
          if (normal !== null && !/(?:^|\/)\./.test(normal)) return normal;
          context.addIssue({ code: "custom", message: `"${to}" is no folder below the content folder` });
          return z.NEVER;
        }),
        include: words,
      }),
    )
    .default([]),
  sync: z.object({ pictures: z.boolean().default(false) }).default({ pictures: false }),
});

/** The text of each settings file, with the path that error messages show. */
export type SettingsSources = Record<
  "projects.yml" | "glossary.yml" | "site.yml",
  { file: string; source: string }
>;

/** Parses the settings files. Throws `ConfigError`, which names file, place and fix. */
export function parseConfig(sources: SettingsSources): ContentConfig {
  const { projects } = parseFile(sources["projects.yml"], projectsSchema);
  const { groups } = parseFile(sources["glossary.yml"], glossarySchema);
  const site = parseFile(sources["site.yml"], siteSchema);
  const slugs = projects.map((project) => project.slug);
  const twice = slugs.find((slug, i) => slugs.indexOf(slug) !== i);
  if (twice) throw new ConfigError(`${sources["projects.yml"].file}: the slug "${twice}" is used twice`);
  return { site, projects, glossary: groups };
}

function parseFile<T>({ file, source }: SettingsSources[keyof SettingsSources], schema: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = parse(source, { maxAliasCount: 20 });
  } catch (error) {
    throw new ConfigError(`${file}: not valid YAML: ${error instanceof Error ? error.message : error}`);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.join(".") || "(top level)"}: ${issue.message}`,
  );
  throw new ConfigError(`${file}: does not have the expected form\n${problems.join("\n")}`);
}
