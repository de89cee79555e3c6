/** What pages may show of the settings. Pure. */
import type { Site } from "@/lib/model/site";

/** The settings of the site alone: those of the build may hold the token of a source, and pages carry their data. */
export function siteOf({ title, tagline, description, community, repository, examples }: Site): Site {
  return { title, tagline, description, community, repository, examples };
}
