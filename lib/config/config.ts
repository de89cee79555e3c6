/** Parses `projects.yml`, `glossary.yml` and `site.yml` of a content folder, each of which may be missing. Pure. */
import type { z } from "zod";
import type { Project } from "@/lib/model/project";
import type { Ask, LocalText, Noun } from "@/lib/model/site";
import { glossarySchema, projectsSchema } from "./projects-schema";
import { siteSchema } from "./site-schema";
import { parseFile, type SettingsSource } from "./yaml-file";

export { ConfigError } from "./yaml-file";

type Written = z.output<typeof siteSchema>;

/** `site.yml` as parsed; null for a text or a choice that the program decides. */
export interface SiteConfig
  extends Omit<
    Written,
    "title" | "tagline" | "description" | "community" | "language" | "noun" | "defaultProject" | "ask"
  > {
  title: LocalText | null;
  tagline: LocalText | null;
  description: LocalText | null;
  community: { name: string; url: string | null } | null;
  /** Codes of the interface languages offered, the default first; empty: all. */
  languages: string[];
  noun: Noun | null;
  ask: Ask | null;
  /** Slug of the project of pairs that name none; null if such pairs have no project. */
  defaultProject: string | null;
}

export interface ContentConfig {
  site: SiteConfig;
  projects: Project[];
  glossary: string[][];
  /** The folder whose settings these posts borrow; null for a folder's own settings. */
  borrowedFrom: string | null;
}

/** The text of each settings file, with the path that error messages show. */
export type SettingsSources = Record<"projects.yml" | "glossary.yml" | "site.yml", SettingsSource>;

/**
 * A community without projects is a project itself. Its slug does not depend on its name, because permalinks contain
 * it.
 */
const SITE_SLUG = "faq";

const siteAsProject = (name = "FAQ"): Project => ({
  name,
  slug: SITE_SLUG,
  repository: null,
  formerRepositories: [],
  otherRepositories: [],
  aliases: [],
  keywords: [],
  description: {},
});

/** Parses the settings files. Throws `ConfigError`, which names file, line and fix. */
export function parseConfig(sources: SettingsSources): ContentConfig {
  const { projects } = parseFile(sources["projects.yml"], projectsSchema);
  const { groups } = parseFile(sources["glossary.yml"], glossarySchema);
  const slugs = projects.length > 0 ? projects.map(({ slug }) => slug) : [SITE_SLUG];
  const { title, tagline, description, community, language, noun, ask, ...site } = parseFile(
    sources["site.yml"],
    siteSchema.superRefine(({ defaultProject: slug }, context) => {
      if (!slug || slugs.includes(slug)) return;
      context.addIssue({
        code: "custom",
        path: ["defaultProject"],
        message: `no project of projects.yml has the slug "${slug}"; there are ${slugs.join(", ")}`,
      });
    }),
  );
  const all =
    projects.length > 0 ? projects : [siteAsProject(community?.name ?? Object.values(title ?? {})[0])];
  const { defaultProject = slugs.length === 1 ? slugs[0] : null } = site;
  return {
    site: {
      ...site,
      defaultProject: defaultProject ?? null,
      title: title ?? null,
      tagline: tagline ?? null,
      description: description ?? null,
      community: community ?? null,
      languages: language,
      noun: noun ?? null,
      ask: ask ?? null,
    },
    projects: all,
    glossary: groups,
    borrowedFrom: null,
  };
}
