/** The settings that make a site one community's own. */

/** A text in the two languages of the interface. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** `content/site.yml`: what makes the site one community's own. */
export interface Site {
  title: Bilingual;
  /** One short line under the title. */
  tagline: Bilingual;
  description: Bilingual;
  /** Name and home of the community. */
  community: { name: string; url: string };
  /** The repository that holds the original posts; null where there is none. */
  repository: string | null;
  /** Queries that the start page offers as examples. */
  examples: string[];
}
