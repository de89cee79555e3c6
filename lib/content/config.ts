/** Reads `projects.yml`, `glossary.yml` and `site.yml` of the content folder. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ExpectedError } from "@/lib/expected-error";
import type { Project, Site } from "@/lib/knowledge/model";

export interface SiteConfig extends Site {
  /** Address of an original, by kind of post, where the front matter names none; `{name}` and `{project}` are filled in. */
  originals: { weekly: string | null; faq: string | null };
  /** What `qa sync` brings when it is given no source; `to` is relative to the content folder. */
  sources: { from: string; to: string; include: string[] }[];
}

export interface ContentConfig {
  site: SiteConfig;
  projects: Project[];
  glossary: string[][];
}

/** A configuration file that cannot be used; the message names file, place and mend. */
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
  originals: z.object({ weekly: original, faq: original }).default({ weekly: null, faq: null }),
  sources: z
    .array(
      z.object({
        from: z.string().min(1),
        to: z.string().regex(/^[^./][^\\]*$/, "a folder below the content folder"),
        include: words,
      }),
    )
    .default([]),
});

async function load<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const file = path.join(folder, name);
  let source: string;
  try {
    source = await readFile(file, "utf8");
  } catch {
    throw new ConfigError(
      `${file}: the file is missing (every content folder needs one; see content/README.md)`,
    );
  }
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

/** The settings of a content folder. Throws `ConfigError` where a file is missing or wrong. */
export async function readConfig(folder: string): Promise<ContentConfig> {
  const [{ projects }, { groups }, site] = await Promise.all([
    load(folder, "projects.yml", projectsSchema),
    load(folder, "glossary.yml", glossarySchema),
    load(folder, "site.yml", siteSchema),
  ]);
  const slugs = projects.map((project) => project.slug);
  const twice = slugs.find((slug, i) => slugs.indexOf(slug) !== i);
  if (twice) throw new ConfigError(`${path.join(folder, "projects.yml")}: the slug "${twice}" stands twice`);
  return { site, projects, glossary: groups };
}
